"""CAS reason codes (CARC): why less was paid than charged. The group code says who bears it."""

TABLE = """
1   bill-patient    Deductible
2   bill-patient    Coinsurance
3   bill-patient    Copay
4   correct         Modifier missing or doesn't fit the procedure | Correct the modifier and send it again.
5   correct         Procedure or bill type doesn't fit the place | Correct the place or the type of bill.
6   correct         Procedure or revenue code doesn't fit the age | Check the date of birth and the code.
7   correct         Procedure or revenue code doesn't fit the sex | Check the sex and the code (condition 45).
8   correct         Procedure doesn't fit the provider's taxonomy | Check the taxonomy and the rendering NPI.
9   correct         Diagnosis doesn't fit the age | Check the date of birth and the diagnosis.
10  correct         Diagnosis doesn't fit the sex | Check the sex and the diagnosis.
11  correct         Diagnosis doesn't support the procedure | Check pointers and policy, then correct.
12  correct         Diagnosis doesn't fit the provider type | Check the diagnosis and the provider's taxonomy.
13  correct         Service after the date of death | Check the dates and the patient.
14  correct         Service before the date of birth | Check the dates and the patient.
15  correct         Authorization number missing or for something else | Add the right authorization number.
16  correct         Something is missing or wrong | Its remark code says what: correct that, send it again.
18  look-up         Exact duplicate | Find the first claim; adjust that one if it was decided wrongly.
19  bill-next-payer Work-related: workers' compensation pays | Bill workers' compensation first.
20  bill-next-payer Injury: a liability insurer pays | Bill the liability insurer first.
21  bill-next-payer Injury: no-fault insurance pays | Bill the no-fault insurer first.
22  bill-next-payer Another insurer may have to pay first | Check eligibility; bill the other payer first.
23  none            What an earlier payer paid or took off | Post it; it balances the other remittance.
24  bill-next-payer Covered by a managed care plan | Check eligibility; bill the plan.
26  bill-patient    Before coverage began | Check eligibility; bill who covered that day, or the patient.
27  bill-patient    After coverage ended | Check eligibility; bill who covered that day, or the patient.
29  appeal          Filed too late | With proof of filing in time ask for a decision on it; else write it off.
31  look-up         Patient not found as insured | Check the member number and name against the card.
32  look-up         Dependent not eligible by the payer's records | Check eligibility of the dependent.
33  bill-patient    No coverage for dependents
34  bill-patient    No coverage for newborns | Check whether the newborn has a number of its own.
35  bill-patient    Lifetime maximum reached
39  appeal          Authorization was asked for and refused | Appeal the refusal, or write it off.
40  appeal          Not an emergency by the payer's rules | Appeal with the emergency record.
42  none            Above the fee schedule or the plan's maximum | Write it off; the patient doesn't owe it.
44  none            Prompt-pay discount | Post it.
45  none            Above the fee schedule or contract | Write it off; the patient doesn't owe it.
49  bill-patient    Routine exam or screening not covered | Bill the patient if they were told before.
50  appeal          Not medically necessary by the payer's policy | Appeal with records; check GA and GZ.
51  appeal          Condition existed before coverage
53  none            Services by a relative or household member aren't covered | Write it off.
54  appeal          More than one doctor or assistant isn't covered | Appeal with the operative report.
55  appeal          Held to be experimental | Appeal with records and literature.
56  appeal          Not proven effective by the payer's rules | Appeal with records and literature.
58  correct         Wrong or inappropriate place of service | Correct the place of service.
59  none            Reduced: several procedures or concurrent | Check the ranking; else write it off.
60  correct         Outpatient care too near to an inpatient stay | Put it on the inpatient claim.
61  appeal          No second opinion was had
66  bill-patient    Blood deductible
69  none            Day outlier | Post it.
70  none            Cost outlier | Post it; it adds to the payment.
74  none            Indirect medical education | Post it.
75  none            Direct medical education | Post it.
76  none            Disproportionate share | Post it.
78  bill-patient    Days or room charge not covered
85  bill-patient    Interest that the patient owes
89  none            Professional fees taken off
90  none            Ingredient cost of a drug | Post it.
91  none            Dispensing fee | Post it.
94  none            Paid more than charged | Post it; the payment follows the rate, not the charge.
95  appeal          The plan's procedures were not followed | Read the remark; appeal if they were followed.
96  look-up         Not covered | Read the remark and the group: PR bill the patient, CO write off or appeal.
97  look-up         Included in another service's payment | Check the pair; a modifier may part them.
100 none            Paid to the patient or insured | Collect it from the patient.
101 look-up         Estimate before the service, no payment yet
102 none            Major medical | Post it.
103 none            Provider's promotional discount | Post it.
104 none            Withheld by managed care | Post it as withheld.
105 none            Tax withheld | Post it.
106 none            Patient's payment option | Post it.
107 correct         The service it depends on isn't on the claim | Bill both on one claim.
108 correct         Rent or purchase rules not met | Check the rental months and modifiers.
109 bill-next-payer This payer or contractor doesn't cover it | Send it to the right payer; see the remark.
110 correct         Billed before the day of service | Correct the dates.
111 none            Not covered unless assigned | Accept assignment and send it again, or bill the patient.
112 respond         Service not shown to be given | Send the record that shows it.
114 appeal          Drug or device not approved by FDA
115 correct         Procedure put off or called off | Use modifier 73, 74 or 53 where it was begun.
116 none            The advance notice (ABN) doesn't hold | Write it off; review how notices are given.
117 appeal          Transport covered to the nearest fit place only | Appeal with the reason for the distance.
118 none            ESRD network charge | Post it.
119 bill-patient    Benefit maximum of the period reached | Check the notice given, then bill the patient.
121 bill-patient    Indemnity that the patient bears
122 none            Psychiatric reduction | Post it.
125 correct         A billing error | Its remark code says which; correct it and send it again.
128 correct         Newborn covered with the mother's stay | Bill it on the mother's claim.
129 correct         What the other payer decided is missing or wrong | Correct the other payer's amounts.
130 none            Submission fee | Post it.
131 none            Negotiated discount | Write it off.
132 none            Agreed demonstration project change | Post it.
133 wait            Held for further review | Wait for the next remittance.
134 none            Technical fees taken off
135 correct         Interim bills aren't taken | Bill the whole stay at once.
136 correct         The other plan's rules were not followed | Follow its rules, then bill again.
137 none            State surcharge or tax | Post it.
138 look-up         Appeal not accepted: steps or time limits | Check the appeal's date and level.
139 none            Contracted funding agreement | Write it off; the patient isn't to be billed.
140 correct         Member number and name don't match | Correct them from the card; check eligibility.
142 bill-patient    Monthly Medicaid share of the patient
143 wait            Part of the payment put off | Wait for the rest.
144 none            Incentive payment | Post it.
146 correct         Diagnosis not valid on the day of service | Use the code that was valid that day.
147 none            Contract rate ended or not on file | Call provider relations about the contract.
148 respond         Another provider's information is missing | Get it from that provider and send it.
149 bill-patient    Lifetime maximum of this service reached
150 appeal          Record doesn't support this level of service | Send the record, or bill the lower level.
151 appeal          Record doesn't support this many or this often | Check units; appeal with the record.
152 appeal          Record doesn't support this length of service | Appeal with the record.
153 appeal          Record doesn't support this dosage | Check units and dose; appeal with the record.
154 appeal          Record doesn't support this day's supply | Appeal with the record.
155 bill-patient    Patient refused the service
157 none            Act of war
158 look-up         Given outside the United States | Check whether an exception holds.
159 none            Act of terrorism
160 none            Injury from an activity that the plan excludes
161 none            Provider performance bonus | Post it.
163 respond         Attachment named on the claim didn't come | Send the attachment with its control number.
164 respond         Attachment came too late | Ask whether it is still taken; else appeal.
165 correct         Referral missing or exceeded | Get a referral that covers the day and visits.
166 bill-patient    Filed after this payer's work on the account ended
167 appeal          Diagnosis not covered | Check the policy's diagnosis list; correct or appeal.
170 none            Not payable to this type of provider | Check the taxonomy; else write it off.
171 none            Not payable to this provider type in this place | Check taxonomy and place of service.
172 none            Paid as to this specialty | Check the taxonomy on the claim.
173 correct         No prescription by a physician | Get the order and name the ordering provider.
174 correct         Not prescribed before it was supplied | Get the order; send it if it is older.
175 correct         Prescription incomplete | Get a complete order.
176 correct         Prescription out of date | Get a new order.
177 look-up         Patient doesn't meet the eligibility rules | Check eligibility.
178 bill-patient    Spend-down not met | Ask the patient for spend-down proof, or bill the patient.
179 bill-patient    Waiting period not over
180 look-up         Residency rules not met | Check where the patient lives and is enrolled.
181 correct         Procedure code not valid on the day | Use the code that was valid on the day of service.
182 correct         Modifier not valid on the day | Use the modifier that was valid on the day of service.
183 look-up         Referring provider may not refer this | Check the referring NPI and its enrollment.
184 look-up         Ordering provider may not order this | Check the ordering NPI and its enrollment (PECOS).
185 look-up         Rendering provider may not give this service | Check the rendering NPI and its enrollment.
186 none            Level of care changed | Check the level that was paid.
187 bill-patient    Health savings or spending account | Bill the account or the patient.
188 appeal          Covered only when used as approved by FDA | Appeal with the record of use.
189 correct         Unlisted code used where a listed one exists | Use the listed code.
190 none            Included in the skilled nursing stay | Bill the nursing facility (consolidated billing).
192 none            From an earlier payer's paper remittance | Read that remittance.
193 appeal          First decision upheld on review | Go to the next level of appeal in time.
194 none            Anesthesia by the surgeon isn't paid apart | Write it off.
195 none            Refund sent to a wrong party | Call the payer.
197 appeal          No authorization or notice before the service | Ask for one after the fact, or appeal.
198 appeal          More than was authorized | Ask to extend the authorization, or appeal.
199 correct         Revenue code and procedure don't match | Correct one of them.
200 bill-patient    Lapse in coverage | Check eligibility; bill who covered that day.
201 bill-patient    Patient pays it from a settlement or set-aside | Bill the set-aside account.
202 bill-patient    Personal comfort items aren't covered
203 none            Service stopped or cut down
204 bill-patient    Not covered by the patient's plan
205 none            Pharmacy processing fee | Post it.
206 correct         NPI missing | Add the NPI.
207 correct         NPI not valid | Check the NPI's ten digits.
208 correct         NPI doesn't match the payer's records | Check the NPI and its enrollment with this payer.
209 none            Not to be collected from the patient | Return it if the patient paid already.
210 appeal          Authorization asked for too late | Appeal with the reason, or write it off.
211 appeal          Drug code not eligible for rebate | Check the NDC, then appeal.
212 none            Administrative surcharge isn't covered
213 none            Self-referral rules not met | Have it reviewed before anything is sent.
215 bill-next-payer Recovered from a third party | Settle with the liable insurer.
216 appeal          By a review organization's finding | Read its letter; appeal in time.
219 none            By the extent of the injury | Read the letter that follows.
222 none            More than the contract's units or time | Write it off.
223 none            Change required by law that has no code of its own | Read its remark.
224 look-up         Patient's identity was misused | Check the patient's identity; call the payer.
225 none            Penalty or interest paid | Post it.
226 respond         Asked for and not sent, or not enough | Send what the letter asks for.
227 wait@patient    Asked of the patient and not sent | Ask the patient to answer the payer.
228 respond         Denied: an earlier payer didn't get what it asked for | Give it to that payer first.
229 none            Part that Medicare leaves out on bill type 12X | Post it.
231 correct         Procedures that exclude each other on one day | Keep one, or show they were separate.
232 none            Transfer between institutions | Post it.
233 none            Hospital-acquired condition or preventable error | Write it off.
234 none            Not paid apart | Write it off; see its remark.
235 none            Sales tax
236 look-up         Procedure pair not allowed on one day (NCCI) | Check the edit; a modifier may part them.
237 none            Penalty by law | See its remark: e-prescribing, quality or record reporting.
238 look-up         Days without coverage within the claim | Check eligibility; bill those days elsewhere.
239 correct         Spans covered and uncovered days | Split the claim into covered and uncovered days.
240 correct         Diagnosis doesn't fit the birth weight | Check birth weight and diagnosis.
241 none            Low-income subsidy | Post it.
242 appeal          Not by a network provider | Check the plan's network; appeal an emergency.
243 appeal          Not authorized by the primary care provider | Get the referral, or appeal.
245 none            Provider performance program withhold | Post it.
246 none            Reporting only, no payment | Post it.
247 bill-patient    Deductible, professional part in an institution
248 bill-patient    Coinsurance, professional part in an institution
249 appeal          Readmission | Appeal with records of both stays.
250 respond         Attachment was of the wrong kind | Send the right document.
251 respond         Attachment was incomplete | Send the whole document.
252 respond         Attachment needed to decide | Send what the remark asks for.
253 none            Sequestration: federal payment cut | Write it off; the patient doesn't owe it.
254 bill-next-payer Dental plan: medical plan pays | Bill the medical plan.
256 none            Not payable by the managed care contract | Write it off.
257 wait            Undecided while premiums are owed | Wait; the patient must pay the premium.
258 bill-next-payer Patient in custody of the state | Bill the prison or authority.
261 appeal          Doesn't fit the patient's history | Check earlier claims, then appeal.
267 correct         Spans months | Split it by month.
269 none            Anesthesia isn't covered for this | Check the procedure; else write it off.
270 bill-next-payer Medical plan: dental plan pays | Bill the dental plan.
272 appeal          Coverage guidelines not met | Read the policy; appeal with records.
273 appeal          Coverage guidelines exceeded | Read the policy; appeal with records.
276 bill-next-payer Not covered, the earlier payer denied it too | Appeal to the earlier payer.
288 correct         Referral missing | Add the referral number.
A0  none            Refund to the patient | Refund it.
A1  look-up         Denied; see its remark | Its remark code says why.
A5  none            Capital cost outlier | Post it.
A6  bill-patient    No qualifying hospital stay before | Check the stay; bill the patient if they were told.
A7  none            Presumptive payment | Post it.
A8  correct         DRG can't be grouped | Check diagnoses, procedures, discharge status and sex.
B1  bill-patient    Visits that the plan doesn't cover
B4  none            Filed late, reduced | Write it off.
B5  appeal          Coverage rules not met or exceeded | Read the policy; appeal with records.
B7  look-up         Provider not certified for this on that day | Check enrollment, certificates and CLIA.
B8  appeal          Another treatment was to be used | Appeal with the record.
B9  bill-next-payer Patient is in hospice | Bill the hospice, or use GV, GW or condition 07 if unrelated.
B10 none            Part of it was paid with another service | Write it off.
B11 bill-next-payer Passed on to the right payer | Wait for that payer; don't bill it yourself.
B12 appeal          Not in the patient's record | Send the record that shows it.
B13 look-up         Paid before, perhaps in another claim | Find the earlier payment before you bill again.
B14 none            One visit a day by one doctor | Write it off, or show two separate visits.
B15 correct         Needs another qualifying service first | Bill the qualifying service, or name its claim.
B16 correct         Patient isn't new | Bill an established patient's visit.
B20 look-up         Given in part or whole by someone else | Find out who billed it; appeal with the record.
B22 appeal          Changed for the diagnosis
B23 look-up         Lab without certificate for this test (CLIA) | Check the CLIA number and the test's level.
P1  none            Property and casualty rules of the state | Read its remark.
P4  bill-next-payer Workers' compensation claim not accepted | Bill the patient's health plan.
P6  none            By entitlement to benefits | Read the letter that follows.
P12 none            Workers' compensation fee schedule | Write it off.
P14 none            Paid with another service that day | Write it off.
"""
