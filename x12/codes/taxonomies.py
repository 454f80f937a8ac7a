"""What a provider is, by the code set of the NUCC (PRV03); a small part of it, in our own words."""

TABLE = """
101YM0800X Counselor, mental health
103T00000X Psychologist
1041C0700X Social worker, clinical
106H00000X Marriage and family therapist
111N00000X Chiropractor
1223G0001X Dentist, general
133V00000X Dietitian
152W00000X Optometrist
163W00000X Nurse
207K00000X Allergy and immunology
207L00000X Anesthesiology
207N00000X Dermatology
207P00000X Emergency medicine
207Q00000X Family medicine
207R00000X Internal medicine
207RC0000X Cardiology
207RE0101X Endocrinology
207RG0100X Gastroenterology
207RG0300X Geriatrics, internal medicine
207RH0003X Hematology and oncology
207RI0200X Infectious disease
207RN0300X Nephrology
207RP1001X Pulmonology
207RR0500X Rheumatology
207T00000X Neurosurgery
207V00000X Obstetrics and gynecology
207W00000X Ophthalmology
207X00000X Orthopedic surgery
207Y00000X Ear, nose and throat
207ZP0102X Pathology
208000000X Pediatrics
208100000X Physical medicine and rehabilitation
208600000X Surgery
2084N0400X Neurology
2084P0800X Psychiatry
2085R0202X Radiology, diagnostic
208800000X Urology
208D00000X General practice
213E00000X Podiatrist
225100000X Physical therapist
225X00000X Occupational therapist
235Z00000X Speech-language pathologist
237600000X Audiologist with hearing aids
251E00000X Home health agency
251G00000X Hospice, in the community
261QA1903X Ambulatory surgery center
261QE0700X Dialysis clinic
261QF0400X Federally qualified health center
261QM0801X Mental health clinic
261QR1300X Rural health clinic
261QU0200X Urgent care clinic
273R00000X Psychiatric unit
273Y00000X Rehabilitation unit
282N00000X Hospital, acute care
282NC0060X Hospital, critical access
283Q00000X Psychiatric hospital
283X00000X Rehabilitation hospital
291U00000X Laboratory, clinical
314000000X Skilled nursing facility
332B00000X Medical equipment supplier
3336C0003X Pharmacy, community
341600000X Ambulance
363A00000X Physician assistant
363L00000X Nurse practitioner
363LF0000X Nurse practitioner, family
367500000X Nurse anesthetist
"""
