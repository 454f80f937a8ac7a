"""Remark codes (RARC) of MIA, MOA and LQ: what exactly an adjustment is about."""

TABLE = """
M1    look-up         No X-ray in the 12 months before | Check the policy and the record.
M2    none            Not paid apart while the patient is an inpatient | Bill the hospital.
M15   look-up         Part of another service that was paid | Check the pair; a modifier may part them.
M16   none            The payer's web site tells more about this | Read it there.
M20   correct         Procedure code (HCPCS) missing or not valid
M25   appeal          Record doesn't support the level billed | Send the record, or bill the lower level.
M27   none            The patient doesn't owe it | Don't bill the patient; return what was paid.
M38   bill-patient    The patient owes it: they were told before | Bill the patient.
M39   none            The patient doesn't owe it: the notice given doesn't hold | Write it off.
M44   correct         Condition code missing or not valid
M45   correct         Occurrence code or its date missing or not valid
M46   correct         Occurrence span or its dates missing or not valid
M47   correct         The payer's claim number missing or not valid | Add the ICN or DCN of the first claim.
M49   correct         Value code or its amount missing or not valid
M50   correct         Revenue code missing or not valid
M51   correct         Procedure code missing or not valid
M52   correct         First day of service missing or not valid
M53   correct         Days or units missing or not valid
M54   correct         Total charge missing or not valid
M56   correct         Payer's number missing or not valid
M59   correct         Last day of service missing or not valid
M60   respond         Certificate of medical necessity missing
M62   correct         Authorization number missing or not valid
M64   correct         Other diagnosis missing or not valid
M67   correct         Other procedure code missing or not valid
M69   appeal          Paid as usual: nothing supported the modifier | Send the record that supports it.
M76   correct         Diagnosis or condition missing or not valid
M77   correct         Place of service missing or not valid
M79   correct         Charge missing or not valid
M80   none            Not paid beside a service of the same day | Check for a modifier; else write it off.
M81   correct         Diagnosis not coded to its last digit | Use the most specific code.
M86   look-up         Same or similar service was paid a short while ago | Check the earlier claim.
M97   none            Not paid to a practitioner in this place | Bill the facility.
M119  correct         Drug code (NDC) missing or not valid
M123  correct         Name, strength or dose of the drug missing | Add the drug's details.
M124  correct         Not said whether the patient owns the equipment | Say it on the claim.
M127  respond         Medical record for the service missing
M130  respond         Invoice for the item missing
M135  respond         Plan of treatment missing
M143  look-up         Your license at the payer is out of date | Send the payer your license.
M144  none            Care before and after surgery is paid with the surgery | Write it off.
MA01  appeal          You may appeal | Appeal in time if you don't agree.
MA02  appeal          You may appeal | Appeal in time if you don't agree.
MA04  correct         First payer's decision missing or unreadable | Add the first payer's remittance.
MA07  none            Sent on to Medicaid too | Wait for Medicaid; don't bill it yourself.
MA13  none            Bill the patient for PR amounts only | Bill nothing that isn't in group PR.
MA15  none            Your claim was split, to speed it up | Wait for the other part's remittance.
MA18  none            Sent on to the supplemental insurer | Wait for that insurer; don't bill it yourself.
MA27  correct         Member number or name missing or not valid | Key them as on the card.
MA28  none            Only the patient may appeal an unassigned claim | Tell the patient if they ask.
MA30  correct         Type of bill missing or not valid
MA31  correct         First or last day of the billed period missing or not valid
MA33  correct         Noncovered days missing or not valid
MA36  correct         Patient's name missing or not valid | Key it as on the card.
MA39  correct         Sex missing or not valid
MA40  correct         Day of admission missing or not valid
MA41  correct         Type of admission missing or not valid
MA42  correct         Point of origin missing or not valid
MA43  correct         Patient status missing or not valid
MA44  none            No appeal: the law decides it | Write it off, or bill the patient if the group is PR.
MA46  none            The new information changed nothing | No further payment comes.
MA47  none            You opted out of Medicare | Bill the patient by your private contract.
MA48  correct         Name or address of the responsible person missing or not valid
MA50  correct         Number of the device study (IDE) missing or not valid
MA58  correct         Release of information missing or not valid
MA59  none            The patient paid you too much | Refund the difference to the patient.
MA60  correct         Patient's relationship to the insured missing or not valid
MA61  correct         Social Security or member number missing or not valid
MA63  correct         Principal diagnosis missing or not valid
MA64  bill-next-payer This payer comes third | Wait for both earlier payers, then send their remittances.
MA65  correct         Admitting diagnosis missing or not valid
MA66  correct         Principal procedure or its date missing or not valid
MA67  none            Corrects an earlier claim | Post it with that claim.
MA75  correct         Patient's signature missing
MA76  correct         Home health or hospice provider's number missing or not valid
MA81  correct         Provider's signature missing
MA83  correct         Not said whether this payer is first or second | Say it; add the other insurance.
MA92  correct         The other insurance's plan is missing
MA99  correct         Medigap information missing or not valid
MA100 correct         Day of onset missing or not valid
MA101 none            The nursing facility pays outside providers | Bill the nursing facility.
MA112 correct         Group practice's number missing or not valid
MA113 correct         Taxpayer number not known to the payer | Check it against your enrollment.
MA114 correct         Where the service was given is missing
MA115 correct         Address where the service was given is missing
MA120 correct         CLIA number missing or not valid
MA121 correct         Day of the X-ray missing or not valid
MA122 correct         Day treatment began missing or not valid
MA130 correct         Can't be processed; no appeal | Correct it and send it as a new claim.
MA133 correct         Overlaps an inpatient stay | Correct the dates, or show they don't overlap.
MA134 correct         Number of the facility where the patient lives missing or not valid
N1    appeal          You may appeal | Appeal in time if you don't agree.
N3    respond         Consent form missing
N4    respond         The first payer's remittance missing
N8    resubmit        Crossover came without all the data | Send the claim to this payer yourself.
N10   appeal          By a reviewer's findings | Read the review letter; appeal in time.
N13   none            Paid by its professional or technical part | Check modifiers 26 and TC.
N14   none            Paid by the contract, not by the charge | Post it.
N19   none            Incidental to the main procedure | Write it off, unless a modifier parts them.
N20   none            Not paid beside another service of that day | Check for a modifier; else write it off.
N22   none            The payer changed the procedure code | Check its code against the record.
N26   respond         Itemized bill missing
N29   respond         Record, orders or notes missing
N30   look-up         Patient can't get this service | Check eligibility for the service.
N31   correct         Prescriber's number missing or not valid
N32   resubmit        Only who gave the service may bill it | Bill it under the provider who gave it.
N34   correct         Wrong form or format for this service | Send it as the other kind of claim.
N35   appeal          By program integrity or utilization review | Read the letter; appeal in time.
N37   correct         Tooth number missing or not valid
N39   correct         Procedure doesn't fit the tooth number
N40   respond         X-ray missing
N43   bill-patient    Leave or bed-hold days used up | Bill the patient if the plan lets you.
N45   none            Paid as it was authorized | Post it.
N46   correct         Hour of admission missing or not valid
N47   correct         Conflicts with another inpatient stay | Check the dates and who billed the other stay.
N48   correct         Doesn't agree with the other insurer's data | Check the other payer's amounts.
N50   correct         Discharge information missing or not valid
N52   look-up         Not in your managed care plan that day | Check eligibility; bill the right plan.
N54   correct         Doesn't agree with what was authorized | Correct the claim or the authorization.
N55   correct         Rules for group, referring and rendering numbers not met | Check who stands where.
N56   correct         Procedure code not right for the service or the day
N58   correct         Patient's share missing or not valid
N59   look-up         See the provider manual | Read the payer's manual on this service.
N61   resubmit        Bill these services on separate claims
N62   resubmit        Spans more than one rate | Split the claim at the change of rate.
N63   resubmit        Bill these services on separate lines
N64   correct         First and last day must differ
N65   correct         Procedure code or rate not on file | Check the code; call if it is right.
N67   none            Professional services are in the facility's payment | Bill the facility.
N70   none            Consolidated home health billing | Bill the home health agency.
N72   none            Reviewers changed the payment group | Check their finding; appeal in time.
N74   resubmit        One claim for each calendar month
N79   correct         Doesn't fit where the patient is | Check the place of service.
N82   none            Taken as payment in full | Don't bill the patient.
N89   none            Passed on to more than one other payer | Wait for them; don't bill them yourself.
N93   resubmit        One claim for each admission
N94   correct         A more exact taxonomy code is needed
N95   none            Your specialty may not bill this | Check the taxonomy; else write it off.
N102  appeal          Denied: the record wasn't sent | Send the record with the appeal.
N103  bill-next-payer In custody or under another federal program | Bill the prison or that program.
N104  resubmit        Another Medicare contractor is responsible | Send it to the contractor for that place.
N105  resubmit        Railroad retiree | Send it to the Railroad Medicare contractor.
N107  none            Nursing facility inpatients: the facility bills it | Bill the nursing facility.
N109  respond         Chosen for review | Send the records that the letter asks for.
N111  look-up         No appeal, unless it wasn't a duplicate | Find the first claim.
N115  appeal          By a local coverage decision (LCD) | Read the LCD; correct the diagnosis or appeal.
N117  none            Paid once in a lifetime | Check earlier claims.
N119  none            Not paid with so many inpatient days in 28 days | Write it off.
N122  correct         Add-on code without its main code | Bill it with the main code.
N129  bill-patient    Not covered at the patient's age | Bill the patient if they were told before.
N130  bill-patient    Limits of the plan | Read the plan's benefits; bill the patient if they were told.
N142  resubmit        The first claim was denied | Send it as a new claim, not as a replacement.
N143  look-up         Not in hospice on all of these days | Check the hospice dates.
N144  resubmit        The rate changed within the dates | Split the claim at the change of rate.
N149  resubmit        Bill all of it on one claim
N152  correct         Replacement claim's information missing or not valid
N153  correct         Room rate missing or not valid
N155  wait@patient    No other insurance is on file | Have the patient report it, or bill without it.
N157  none            Transport to this place isn't covered | Bill the patient if they were told before.
N158  none            Only an ambulance is covered | Bill the patient if they were told before.
N161  none            Covered only with the service it belongs to | See that service's decision.
N163  appeal          The record doesn't support the code | Send the record, or bill what it supports.
N170  respond         New or renewed certificate of medical necessity needed
N173  correct         No hospital stay that qualifies | Add the dates of the stay (occurrence span 70).
N175  respond         Review organization's approval missing
N179  wait@patient    Information was asked of the member | Ask the patient to answer the payer.
N180  none            Doesn't meet the rules of its code | Check the code; appeal, or write it off.
N181  wait            Information was asked of another provider | Ask that provider to send it.
N182  correct         Must be billed by the plan's schedule | Check the plan's billing period.
N185  none            Don't send this claim again | Wait for the payer.
N188  correct         Approved level of care doesn't match the code
N192  none            Medicaid or QMB patient | Don't bill the patient for cost sharing.
N193  bill-next-payer A public program may cover it | Check the other program's coverage.
N198  look-up         Rendering provider isn't linked to who is paid | Link the two NPIs in enrollment.
N199  none            More paid after the payer's own review | Post it.
N200  resubmit        The professional part is billed separately
N201  none            The mental health facility pays outside providers | Bill that facility.
N202  respond         A letter with the request follows | Answer the letter.
N203  correct         Anesthesia time missing or not valid
N206  respond         Records don't match the claim | Send the right records, or correct the claim.
N207  correct         Weight missing or not valid
N209  correct         Taxpayer number missing or not valid
N210  appeal          You may appeal | Appeal in time if you don't agree.
N211  none            You may not appeal | Ask for an exception if there is proof; else write it off.
N216  look-up         Not covered by this part of the plan | Check eligibility for the service.
N219  none            Paid from the first payer's allowed amount | Post it.
N225  respond         Record, orders or notes incomplete
N228  respond         Consent form incomplete
N237  respond         Patient's record of the service incomplete
N245  correct         The other insurance's plan is incomplete or not valid
N247  correct         Assistant surgeon's taxonomy missing or not valid
N252  correct         Attending provider's name missing or not valid
N253  correct         Attending provider's NPI missing or not valid
N254  correct         Attending provider's other number missing or not valid
N255  correct         Billing provider's taxonomy missing or not valid
N256  correct         Billing provider's name missing or not valid
N257  correct         Billing provider's NPI missing or not valid
N258  correct         Billing provider's address missing or not valid
N259  correct         Billing provider's other number missing or not valid
N260  correct         Billing provider's contact missing or not valid
N261  correct         Operating provider's name missing or not valid
N262  correct         Operating provider's NPI missing or not valid
N264  correct         Ordering provider's name missing or not valid
N265  correct         Ordering provider's NPI missing or not valid | Check that it is enrolled (PECOS).
N266  correct         Ordering provider's address missing or not valid
N267  correct         Ordering provider's other number missing or not valid
N268  correct         Ordering provider's contact missing or not valid
N269  correct         Other provider's name missing or not valid
N270  correct         Other provider's NPI missing or not valid
N272  correct         Other payer's number for the attending provider missing or not valid
N273  correct         Other payer's number for the operating provider missing or not valid
N274  correct         Other payer's number for the other provider missing or not valid
N275  correct         Other payer's number for the purchased service missing or not valid
N276  correct         Other payer's number for the referring provider missing or not valid
N277  correct         Other payer's number for the rendering provider missing or not valid
N278  correct         Other payer's number for the service facility missing or not valid
N279  correct         Pay-to provider's name missing or not valid
N280  correct         Pay-to provider's NPI missing or not valid
N281  correct         Pay-to provider's address missing or not valid
N282  correct         Pay-to provider's other number missing or not valid
N283  correct         Purchased service provider's number missing or not valid
N284  correct         Referring provider's taxonomy missing or not valid
N285  correct         Referring provider's name missing or not valid
N286  correct         Referring provider's NPI missing or not valid | Check that it is enrolled (PECOS).
N288  correct         Rendering provider's taxonomy missing or not valid
N289  correct         Rendering provider's name missing or not valid
N290  correct         Rendering provider's NPI missing or not valid
N292  correct         Service facility's name missing or not valid
N293  correct         Service facility's NPI missing or not valid
N294  correct         Service facility's address missing or not valid
N297  correct         Supervising provider's name missing or not valid
N298  correct         Supervising provider's NPI missing or not valid
N299  correct         Occurrence date missing or not valid
N300  correct         Occurrence span dates missing or not valid
N301  correct         Procedure date missing or not valid
N305  correct         Accident date missing or not valid
N307  correct         First payer's decision date missing or not valid
N317  correct         Hour of discharge missing or not valid
N318  correct         Day of discharge missing or not valid
N329  correct         Patient's date of birth missing or not valid
N345  correct         Dates don't fit the units | Check days and units.
N350  correct         Description missing for an unlisted code | Describe the service on the line.
N351  appeal          Outside the approved treatment plan
N354  respond         Invoice incomplete
N356  none            Follows a service that isn't covered | Write it off, or bill the patient if told.
N357  appeal          Too near to, or far from, a related service | Check the dates of both.
N358  appeal          May be reviewed if more is sent | Send the records.
N362  correct         More days or units than allowed | Check the units; split or appeal with records.
N365  none            For reporting only | Nothing is paid for it.
N366  respond         What was asked for didn't come | Send it; the claim is reopened within a year.
N370  none            Rental months used up | Check the months billed.
N374  correct         Part A is used up; Part B's remittance is needed | Bill Part B first.
N381  none            By your contract | Read the contract.
N382  correct         Patient's number missing or not valid | Key the member number as on the card.
N386  appeal          By a national coverage decision (NCD) | Read the NCD; correct the diagnosis or appeal.
N390  none            Can't be billed apart | Write it off.
N418  bill-next-payer Sent to the wrong payer | Check eligibility; send it to the right payer.
N425  bill-patient    Excluded by law | Bill the patient, with modifier GY where a denial is needed.
N426  none            Not covered when self-administered | Bill the patient if they were told before.
N428  correct         Not covered in this place | Check the place of service.
N429  none            Not covered as routine | Bill the patient if they were told before.
N430  correct         Procedure doesn't fit the units billed
N431  none            Not covered with this procedure | Write it off.
N432  none            By a recovery audit | Read the audit letter; appeal in time.
N433  resubmit        Send it with your NPI only
N434  correct         Present-on-admission sign missing or not valid
N435  appeal          More often than allowed without records | Send the records.
N448  none            Not in the fee schedule or contract | Write it off.
N463  respond         Supporting data missing
N479  respond         The other payer's remittance missing
N480  respond         The other payer's remittance incomplete
N517  resubmit        Send a new claim with what was asked for
N519  correct         Modifiers that don't go together
N522  look-up         Duplicate of a crossover claim | Find the claim that Medicare passed on.
N538  none            A facility pays the outside provider | Bill that facility.
N541  correct         Kind of insurance doesn't match the payer's file | Check SBR and eligibility.
N557  resubmit        File it where the specimen was taken | Send it to the payer of that area.
N570  look-up         Credentials missing or not valid | Complete credentialing with the payer.
N572  correct         Needs its reporting codes and modifiers | Add them and send it again.
N574  look-up         Ordering provider is of a kind that may not order | Check the ordering NPI (PECOS).
N575  correct         Ordering provider's name doesn't match the file | Spell it as in PECOS.
N620  none            For quality reporting only | Nothing is paid for it.
N640  appeal          More often than allowed in the period | Check units and dates; appeal with records.
N657  correct         Bill it with the code for this service
N674  correct         Needs another service first | Bill the service that it depends on.
N702  none            By earlier claims | Check the earlier claims.
N704  correct         You may not appeal | Correct it and send it again.
N706  respond         Documents missing
N710  respond         Notes missing
N714  respond         Report missing
N781  none            QMB: no deductible may be collected | Don't bill the patient; bill Medicaid.
N782  none            QMB: no coinsurance may be collected | Don't bill the patient; bill Medicaid.
N783  none            QMB: no copay may be collected | Don't bill the patient; bill Medicaid.
N807  none            Merit-based payment adjustment (MIPS) | Post it.
N822  correct         Modifier missing
N823  correct         Modifier incomplete or not valid
"""
