"""Second component of STC: why a claim is in its state, or which piece of it that is about.

Where a code only names a piece ("date of birth"), the category says what is wrong with it, and the third
component whose it is.
"""

TABLE = """
0   call            No more can be told electronically
1   none            See the remittance | Look at the remittance.
2   none            See the payer's letter | Look for the letter.
3   wait/+          Decided, waits for the payment cycle
6   bill-patient    Balance is the subscriber's
8   none            Nothing due by the plan or contract
9   none            No payment will be made
12  none            Procedures were combined
15  none            Procedure codes were changed | Check the changed codes against the record.
16  wait            Passed on
17  wait            Passed on by a third party
18  call            Received, status sent back was not valid
19  wait            Receipt acknowledged
20  wait/+          Accepted for processing
21  correct         Something is missing or not valid
23  correct         Returned
24  call            Not approved to submit electronically | Ask the payer's EDI desk for approval.
25  call            Not approved | Check enrollment with the payer.
26  look-up         Not found | Check the number and the name.
27  look-up         Policy was canceled | Check eligibility.
29  correct         Subscriber and policy number don't match | Check them against the card.
30  correct         Subscriber and member number don't match | Check them against the card.
31  correct         Subscriber and policyholder's name don't match | Check them against the card.
32  correct         Subscriber or policy number not found | Check them against the card.
33  correct         Subscriber or member number not found | Check them against the card.
34  correct         Subscriber or policyholder's name not found | Check them against the card.
35  look-up         Claim not found | Check numbers and dates; send the claim if it never went out.
37  wait            Estimate on file, waits for the service
38  wait            Waits for the next cycle
39  wait            Pregnancy charges wait for the delivery
40  wait            Waits for final approval
41  wait            Handled specially by the payer
42  wait            Waits for related charges
44  wait            Waits for an audit of the provider
45  wait            Waits for a finding on benefits
46  wait            Internal review
47  wait            Internal review, paid in part
48  respond         Referral or authorization
49  wait            Waits for the provider's accreditation
50  wait            Waits for the provider to be verified
51  wait            Checked for a work injury
52  wait            Checked for other insurance
53  wait            Checked for a wrong member or group number
54  look-up         Duplicate of a processed claim or line | Find the first claim before you do anything.
55  wait            With an analyst
56  wait            Waits for a finding on eligibility
59  respond         Information asked for by letter, fax or phone
60  respond         Information asked for electronically
64  wait            Repricing
65  none/+          Paid | Check the remittance.
66  none/+          Paid at the usual and customary charge | Check the remittance.
72  none/+          Paid in several parts | Check each remittance.
73  none            Paid to someone else: no assignment on file | Collect it from who was paid.
78  look-up         Duplicate of a claim still in process | Wait for the first claim.
81  appeal          Conditions from before the coverage aren't covered
83  bill-patient    No coverage for newborns
84  appeal          Service not authorized | Ask for an authorization after the fact, or appeal.
85  bill-next-payer Not the first payer | Bill the first payer, then send its remittance.
86  correct         Diagnosis doesn't fit the sex
87  look-up         Denied: not found | Check eligibility.
88  look-up         Not eligible on these dates | Check eligibility for the dates of service.
89  look-up         Not eligible for dental benefits on these dates | Check eligibility.
90  look-up         Not eligible for medical benefits on these dates | Check eligibility.
91  look-up         Not eligible or approved on these dates | Check eligibility and enrollment.
92  look-up         Doesn't qualify as dependent or student | Check eligibility.
93  look-up         Not the chosen primary care provider | Check whom the patient chose.
94  correct         Not referred by the primary care provider | Get the referral.
95  respond         Information that was asked for didn't come
96  call            No contract
97  look-up         Patient not found | Check eligibility; check number and name.
98  bill-patient    Went to the deductible
99  wait            Review before treatment
100 none            Penalty for no precertification | Post it; appeal if there was one.
101 none            Processed as a correction of an earlier claim | Look at both.
102 none            Newborn's charges are on the mother's claim | Look at the mother's claim.
103 none            Combined with other claims | Look at the other claims.
104 none            Processed by the plan's rules | Check the remittance.
105 none            Paid by capitation | Post it.
106 none            This amount isn't owed by them | Don't bill it.
107 none            Processed by the contract | Check the remittance.
109 look-up         Not eligible | Check eligibility and enrollment.
110 wait            Needs pricing information
114 bill-next-payer Someone else must process it | Send it there.
116 bill-next-payer Sent to the wrong payer | Check eligibility; send it to the right payer.
117 correct         Signature on file
121 correct         More lines than the payer takes | Split the claim.
122 correct         Missing or wrong data stop the processing
123 respond         More information is asked for
124 correct         Name, address, phone and number
125 correct         Name
126 correct         Address
127 correct         Phone or other contact number
128 correct         Tax number
129 correct         Blue Cross provider number
130 correct         Blue Shield provider number
131 correct         Medicare provider number
132 correct         Medicaid provider number
133 correct         UPIN
134 correct         CHAMPUS provider number
135 correct         Commercial provider number
136 correct         Health industry number
142 correct         License or certificate number
143 correct         State license number
144 correct         Specialty license number
145 correct         Specialty or taxonomy code
146 correct         Anesthesia license number
147 correct         Degree or title
148 correct         Social Security number
149 correct         Employer number
153 correct         Identification number
154 correct         How surgeon and assistant stand to each other
155 correct         Relationship to the patient
156 correct         Patient's relationship to the subscriber
157 correct         Sex
158 correct         Date of birth
159 correct         Date of death
160 correct         Marital status
161 correct         Employment status
162 correct         Medicare number
163 correct         Policy or group number
164 correct         Member number
165 correct         Employer's name, address and phone
166 correct         Employer's name
167 correct         Employer's address
168 correct         Employer's phone
169 correct         Employer's number
171 correct         Other insurance | Add the other insurance, or say that there is none.
172 correct         Other employer
178 correct         Charges
182 correct         What other payers allowed or paid
183 correct         What was paid already
187 correct         Dates of service
188 correct         Statement dates, from and through
189 correct         Day of admission
190 correct         Day of discharge
192 correct         First day of this illness or treatment
197 look-up         Dates of coverage
214 correct         Day of the order or referral
216 correct         Drug
217 correct         Drug's name, strength and form
218 correct         Drug code (NDC)
219 correct         Prescription number
221 correct         Drug's days of supply and dose
228 correct         Type of bill
229 correct         Point of origin (admission source)
230 correct         Hour of admission
231 correct         Type of admission
232 correct         Admitting diagnosis
233 correct         Hour of discharge
234 correct         Patient status at discharge
238 resubmit        Separate claims for mother and baby
239 correct         Dental information
242 correct         Tooth numbers, surfaces or quadrants
244 correct         Tooth number
247 correct         Something on a line
249 correct         Place of service
251 correct         Anesthesia minutes
252 correct         Authorization number
254 correct         Principal diagnosis
255 correct         Diagnosis
256 correct         DRG
258 correct         Days or units
259 correct         How often the service was given
267 correct         Miles of transport
273 correct         Weight
274 correct         Height
276 respond         Paper or printed claim form
277 respond         Paper claim
279 correct         Must be itemized
281 respond         Claim of the related stay
282 respond         Prescription
283 look-up         Medicare entitlement, to find the first payer
284 respond         Copy of the Medicare card
285 respond         Vouchers or explanations of benefits
286 respond         The other payer's remittance
287 respond         Why the service was necessary
288 respond         Late charges of the hospital
289 respond         Why the discharge was late
290 respond         Condition from before the coverage
291 respond         Why the pregnancy was ended
292 respond         Purpose of the family meeting or therapy
293 respond         Why physical therapy was needed
294 respond         Supporting documents
295 respond         Attending physician's report
296 respond         Nurse's notes
297 respond         Medical notes or report
298 respond         Operative report
299 respond         Emergency room notes
300 respond         Lab or test results
306 respond         Description of the service
308 respond         Discharge summary
311 respond         Pathology report
312 respond         Dental chart
316 respond         Whole medical history
317 respond         Patient's medical records
327 respond         Periodontal diagnosis, chart and narrative
331 respond         History and physical
333 respond         Patient's release of information
335 respond         Equipment certificate
337 respond         Ambulance certificate
345 respond         Treatment plan
363 look-up         Perhaps workers' compensation | Ask the patient about the injury.
364 correct         Whether it is related to employment
365 correct         Whether it is from an accident
366 correct         Whether it is from a car accident
383 respond         What the nerve block was for
386 correct         Whether it is for orthodontics
387 correct         Day the patient was last seen
397 correct         Day of onset
400 correct         Claim doesn't balance | Make charges, payments and adjustments add up.
401 correct         Kind of payer not valid
402 correct         Amount must be more than zero
403 respond         Referral, orders or prescription
404 respond         Findings or symptoms behind the service
421 respond         Attachment for medical review
422 respond         Whether the patient is homebound
428 respond         Why an ambulance was needed
448 correct         Codes that can't be billed together
450 wait            Waits for a finding on spend-down
453 correct         Modifier
454 correct         Procedure code
455 correct         Revenue code
456 correct         Covered days
457 correct         Noncovered days
458 correct         Coinsurance days
459 correct         Lifetime reserve days
460 correct         Condition code
461 correct         Occurrence code or date
462 correct         Occurrence span or dates
463 correct         Value code or amount
464 correct         Payer's claim number (ICN, DCN)
465 correct         Principal procedure
466 correct         Signature
467 correct         Day of the signature
472 respond         Ambulance run sheet
474 correct         Procedure doesn't fit the sex
475 correct         Procedure doesn't fit the age
476 correct         Units
477 correct         Diagnosis pointer
478 correct         Your claim number (CLM01)
479 correct         Other payer's number
480 correct         Kind of insurance (filing indicator)
481 correct         Format of the claim
483 bill-patient    Most of the benefit period reached
484 wait            System not available | Ask again in a few minutes.
485 look-up         Too many found | Ask for fewer: add a number or narrow the dates.
486 correct         Day of the principal procedure
487 look-up         Not found: it should have gone another way | Check to whom the claim was sent.
488 correct         Diagnoses of the service
489 correct         Attachment control number
490 correct         Other procedure
491 call            Not eligible to send encounters
492 correct         Day of the other procedure
493 correct         Version not taken
494 resubmit        Only in a batch
495 correct         A newer claim number must be named | Use the payer's newest number for the claim.
496 call            Submitter not linked to this provider | Link the submitter at the payer's EDI desk.
499 call            No rate on file
500 correct         ZIP code
501 correct         State
502 correct         City
503 correct         Street address
504 correct         Last name
505 correct         First name
506 resubmit        Must go through another clearinghouse
507 correct         Procedure code (HCPCS)
508 correct         Diagnosis or procedure code (ICD-9)
509 correct         External cause code
510 correct         Date in the future
511 correct         Sign that isn't allowed
512 correct         Too long or too short
513 correct         Rate code (HIPPS)
516 correct         Other payer's decision date
519 correct         Adjustment amount
520 correct         Adjustment quantity
521 correct         Adjustment reason
535 correct         Claim frequency (last digit of the bill type)
544 correct         CLIA number
555 correct         Delay reason
560 correct         Second identification number
561 correct         Contact's name
562 correct         NPI
564 correct         EPSDT
565 correct         Estimated amount due
566 correct         Exception code
583 correct         Charge of a line
584 correct         Line number
585 correct         Denied or noncovered charge
587 correct         What was measured
588 correct         Medical record number
589 correct         Assignment
591 correct         Medicare amount paid in full
594 correct         Mental status
596 correct         Noncovered charge
597 correct         Professional part that isn't payable
606 correct         Amount paid from Part A
607 correct         Amount paid from Part B
610 correct         Where the patient went at discharge
625 correct         Number of the estimate
626 correct         Pregnancy
628 correct         Pricing method
629 correct         Property and casualty claim number
630 correct         Referring laboratory's CLIA number
631 correct         Reimbursement rate
632 correct         Reject reason
633 correct         Related cause: accident, car, employment
634 correct         Remark code
635 correct         Repriced patient group
636 correct         Repriced line's number
637 correct         Repriced saving
638 correct         Repriced rate for each day
639 correct         Amount of responsibility
640 correct         Sales tax
641 correct         Decision date of a line
642 correct         Why there is no authorization
643 correct         Paid amount of a line
644 correct         Rate of a line
645 correct         Service tax
646 correct         Pattern of deliveries
647 correct         Day of shipping
648 correct         Day of a similar illness
649 correct         Whether in a skilled nursing facility
650 correct         Special program
651 correct         State accident provider number
652 correct         Discount percentage
653 correct         Day of the test
654 correct         Total denied charge
655 correct         Total that Medicare paid
656 correct         Planned visits
657 correct         Visits given
658 correct         Treatment code
659 correct         Unit of measurement
660 correct         Product number
661 correct         Visits before recertification
662 correct         Whether an X-ray is available
663 correct         Group name
664 correct         Day of banding
665 correct         Day of surgery
666 correct         Surgical procedure
672 correct         Other payer's amounts don't balance
673 correct         Patient's reason for the visit
674 appeal          Authorization exceeded | Ask to extend it, or appeal.
681 correct         Currency not taken
684 correct         Broken form; see the 999 | Correct what the 999 names and send it again.
685 wait            Goes on in the batch | Wait; don't send it again.
686 none            Decided and voided | Nothing to do; bill again if that was not meant.
688 correct         Present on admission
689 wait            No answer in time | Ask again later.
690 correct         Only one claim at a time
691 correct         Only one inquiry at a time
693 correct         Amount may not be negative
694 correct         Amount may not be zero
696 correct         Adjustment group
697 correct         Decimals
698 correct         Form's number
700 correct         Diagnosis or procedure code (ICD-10)
717 wait            Split for processing | Ask for each part.
718 appeal          Filed too late | With proof of filing in time ask for a decision on it; else write it off.
719 correct         Occurrence code
720 correct         Occurrence date
721 correct         Occurrence span
722 correct         Occurrence span dates
725 correct         Value code
726 correct         Value amount
727 correct         Accident date
728 correct         Accident state
732 correct         Doesn't follow the billing rules
734 wait@patient    Premium payment is being checked
735 none            Part of another service's or claim's payment | Check for a modifier; else write it off.
736 wait            A related service or claim isn't in yet | Send the related claim.
737 correct         Dental code (CDT)
738 correct         Home infusion code
739 correct         Local procedure code
743 look-up         Credentials or enrollment | Check enrollment with the payer.
744 none            Hospital-acquired condition or preventable error | Write it off.
745 correct         Qualifier of a number
746 look-up         Sent twice | Find the first claim before you do anything.
751 correct         State of the ambulance pick-up
752 correct         State of the ambulance drop-off
755 correct         Main identification number
761 correct         Referral number
766 wait@patient    In a premium grace period | Wait; the patient must pay the premium.
767 respond         Why it was urgent
768 bill-patient    Outside the accident's coverage
769 correct         Repair or maintenance of equipment
770 look-up         Duplicate of a crossover claim | Find the claim that was passed on.
772 correct         Diagnosis not coded to its last digit
773 resubmit        One claim for each calendar year
775 correct         Whether person or organization
780 bill-patient    Lifetime maximum reached
781 appeal          Readmission
783 none            Sequestration: federal payment cut | Write it off.
"""
