"""Revenue codes (SV201), in our own words; one without words of its own goes by those of its family."""

TABLE = """
0001 Total
0022 Skilled nursing payment group (HIPPS)
0023 Home health payment group (HIPPS)
0024 Rehabilitation payment group (HIPPS)
0100 Room and services, all in one
0101 Room, all in one
0110 Private room
0111 Private room, medical or surgical
0112 Private room, obstetrics
0114 Private room, psychiatric
0116 Private room, detoxification
0118 Private room, rehabilitation
0120 Semiprivate room
0121 Semiprivate room, medical or surgical
0122 Semiprivate room, obstetrics
0123 Semiprivate room, pediatric
0124 Semiprivate room, psychiatric
0126 Semiprivate room, detoxification
0128 Semiprivate room, rehabilitation
0130 Room of three or four beds
0150 Ward
0160 Other room
0170 Nursery
0171 Nursery, healthy newborn
0172 Nursery, level II
0173 Nursery, level III
0174 Nursery, intensive
0180 Leave of absence
0183 Leave, therapeutic
0185 Leave, in hospital
0190 Subacute care
0200 Intensive care
0201 Intensive care, surgical
0202 Intensive care, medical
0206 Intensive care, step-down
0210 Coronary care
0214 Coronary care, step-down
0240 Ancillary services, all in one
0250 Pharmacy
0251 Drugs, generic
0252 Drugs, brand
0258 IV solutions
0259 Other drugs
0260 IV therapy
0270 Supplies
0271 Supplies, not sterile
0272 Supplies, sterile
0274 Prosthesis or orthosis
0275 Pacemaker
0276 Lens implant
0278 Other implants
0290 Equipment
0291 Equipment, rented
0292 Equipment, bought new
0300 Laboratory
0301 Lab, chemistry
0302 Lab, immunology
0305 Lab, hematology
0306 Lab, microbiology
0307 Lab, urine
0310 Pathology
0311 Pathology, cells
0312 Pathology, tissue
0320 X-ray
0324 Chest X-ray
0330 Radiation or chemotherapy
0331 Chemotherapy, injected
0333 Radiation therapy
0335 Chemotherapy, IV
0340 Nuclear medicine
0343 Diagnostic radiopharmaceutical
0350 CT scan
0351 CT scan, head
0352 CT scan, body
0360 Operating room
0361 Minor surgery
0370 Anesthesia
0380 Blood
0390 Blood, storage and processing
0391 Blood, transfusion
0400 Other imaging
0401 Mammogram, diagnostic
0402 Ultrasound
0403 Mammogram, screening
0404 PET scan
0410 Respiratory therapy
0420 Physical therapy
0421 Physical therapy, visit
0424 Physical therapy, evaluation
0430 Occupational therapy
0431 Occupational therapy, visit
0434 Occupational therapy, evaluation
0440 Speech therapy
0441 Speech therapy, visit
0444 Speech therapy, evaluation
0450 Emergency room
0451 Emergency screening
0456 Urgent care
0460 Lung function
0470 Audiology
0480 Cardiology
0481 Heart catheter laboratory
0482 Stress test
0483 Echocardiogram
0490 Ambulatory surgery
0510 Clinic
0519 Other clinic
0520 Freestanding clinic
0521 Rural or federal clinic visit
0522 Rural or federal clinic, home visit
0540 Ambulance
0545 Ambulance, air
0550 Skilled nursing (home health)
0551 Skilled nursing visit
0560 Medical social work
0561 Medical social work visit
0570 Home health aide
0571 Home health aide visit
0580 Other home health visits
0610 MRI
0611 MRI, brain
0612 MRI, spine
0621 Supplies for imaging
0623 Surgical dressings
0624 Investigational device
0634 EPO, under 10,000 units
0635 EPO, 10,000 units or more
0636 Drugs with HCPCS codes
0637 Self-administered drugs
0650 Hospice
0651 Hospice, routine home care
0652 Hospice, continuous home care
0655 Hospice, inpatient respite
0656 Hospice, general inpatient
0657 Hospice, physician
0658 Hospice, room in a nursing facility
0660 Respite care
0700 Cast room
0710 Recovery room
0720 Labor and delivery
0721 Labor
0722 Delivery
0730 EKG
0731 Holter monitor
0732 Telemetry
0740 EEG
0750 Gastrointestinal services
0760 Treatment or observation
0761 Treatment room
0762 Observation hours
0770 Preventive care
0771 Vaccination
0780 Telehealth
0790 Lithotripsy
0800 Dialysis, inpatient
0801 Hemodialysis, inpatient
0810 Organ acquisition
0820 Hemodialysis, outpatient
0821 Hemodialysis, composite rate
0830 Peritoneal dialysis
0840 Continuous peritoneal dialysis (CAPD)
0850 Cycling peritoneal dialysis (CCPD)
0880 Other dialysis
0900 Behavioral health
0901 Electroshock
0905 Intensive outpatient, psychiatric
0906 Intensive outpatient, substance use
0912 Partial hospital, less intensive
0913 Partial hospital, intensive
0914 Therapy, one patient
0915 Therapy, group
0916 Therapy, family
0918 Psychological tests
0920 Other diagnostic services
0921 Vascular laboratory
0922 Electromyogram
0940 Other treatment
0942 Patient education
0943 Cardiac rehabilitation
0948 Pulmonary rehabilitation
0960 Professional fees
0964 Professional fees, anesthesia
0981 Professional fees, emergency room
0983 Professional fees, clinic
0990 Patient's convenience
1001 Residential treatment, psychiatric
1002 Residential treatment, substance use
"""
