"""HCPCS level II codes that offices bill often, in short words of our own; CMS's full list can be loaded."""

from offline_cache.store.code_index import Entry, Stamp

_CODES = """
A0425 Ambulance mileage by ground, each mile
A0426 Ambulance, advanced life support, no emergency
A0427 Ambulance, advanced life support, emergency
A0428 Ambulance, basic life support, no emergency
A0429 Ambulance, basic life support, emergency
A0433 Ambulance, advanced life support level 2
A0434 Ambulance, specialty care transport
A0435 Ambulance mileage by airplane, each mile
A0436 Ambulance mileage by helicopter, each mile
A4206 Syringe with needle, 1 cc
A4253 Blood glucose test strips, 50
A4259 Lancets, box of 100
A4550 Surgical tray
A4604 Heated tubing for CPAP
A4927 Gloves, not sterile, 100
A6216 Gauze pad, not sterile, small
A6402 Gauze pad, sterile, small
A7030 Full face mask for CPAP
A7034 Nasal mask for CPAP
A7037 Tubing for CPAP
A7038 Filter for CPAP, disposable
A9270 Item or service that isn't covered
A9500 Technetium sestamibi, each dose
B4034 Feeding kit by syringe, each day
B4150 Enteral formula, complete, 100 calories
C1713 Anchor or screw for bone or tissue
C1769 Guide wire
C1894 Introducer sheath
C8929 Echocardiogram with contrast and Doppler
E0100 Cane
E0105 Cane with three or four prongs
E0114 Crutches, underarm, pair
E0135 Walker, folding
E0143 Walker, folding, with wheels
E0163 Commode chair with fixed arms
E0185 Gel pressure pad for mattress
E0241 Bath tub wall rail
E0250 Hospital bed, fixed height, with mattress
E0260 Hospital bed, partly electric, with mattress
E0424 Oxygen system, stationary, gas, rental
E0431 Oxygen system, portable, gas, rental
E0439 Oxygen system, stationary, liquid, rental
E0470 Bilevel airway pressure device
E0562 Heated humidifier for airway pressure device
E0570 Nebulizer with compressor
E0601 CPAP device
E0607 Home blood glucose monitor
E0730 Nerve stimulator (TENS), four leads
E0940 Trapeze bar, free standing
E1390 Oxygen concentrator
G0008 Giving a flu vaccine
G0009 Giving a pneumococcal vaccine
G0010 Giving a hepatitis B vaccine
G0101 Cervical or vaginal cancer screening with pelvic and breast exam
G0102 Prostate cancer screening by digital exam
G0103 Prostate cancer screening by PSA test
G0104 Colorectal cancer screening by sigmoidoscopy
G0105 Colorectal cancer screening by colonoscopy, high risk
G0108 Diabetes self-management training, one person, 30 minutes
G0109 Diabetes self-management training, group, 30 minutes
G0117 Glaucoma screening by an eye doctor
G0121 Colorectal cancer screening by colonoscopy, not high risk
G0151 Physical therapy at home, 15 minutes
G0152 Occupational therapy at home, 15 minutes
G0153 Speech therapy at home, 15 minutes
G0156 Home health aide, 15 minutes
G0162 Nurse's management of a care plan at home, 15 minutes
G0180 Certifying a home health plan
G0179 Certifying a home health plan again
G0181 Oversight of home health care, 30 minutes
G0182 Oversight of hospice care, 30 minutes
G0202 Screening mammography, both breasts
G0237 Breathing muscle training, 15 minutes
G0260 Sacroiliac joint injection
G0270 Nutrition therapy again in the same year, 15 minutes
G0283 Electrical stimulation, not for wounds
G0296 Counseling visit before lung cancer screening
G0299 Registered nurse at home or hospice, 15 minutes
G0300 Practical nurse at home or hospice, 15 minutes
G0328 Colorectal cancer screening by stool immunoassay
G0378 Hospital observation, each hour
G0379 Direct admission to hospital observation
G0380 Emergency visit of level 1 in a part-time department
G0381 Emergency visit of level 2 in a part-time department
G0382 Emergency visit of level 3 in a part-time department
G0383 Emergency visit of level 4 in a part-time department
G0384 Emergency visit of level 5 in a part-time department
G0402 Welcome to Medicare visit
G0403 Electrocardiogram with the Welcome to Medicare visit
G0420 Kidney disease education, one person, each hour
G0438 Yearly wellness visit, first
G0439 Yearly wellness visit, later
G0442 Alcohol misuse screening, yearly, 15 minutes
G0443 Alcohol misuse counseling, 15 minutes
G0444 Depression screening, yearly, 15 minutes
G0446 Cardiovascular counseling, yearly, 15 minutes
G0447 Obesity counseling, 15 minutes
G0463 Hospital outpatient clinic visit
G0466 Federally qualified health center visit, new patient
G0467 Federally qualified health center visit, known patient
G0468 Federally qualified health center visit, wellness
G0472 Hepatitis C screening
G0475 HIV screening
G0480 Drug test, definite, 1 to 7 classes
G0481 Drug test, definite, 8 to 14 classes
G0511 Care management in a health center or rural clinic, month
G2012 Short call by a doctor, 5 to 10 minutes
G2211 Visit that is part of lasting care of a serious condition
G2212 Longer office visit, each 15 minutes more
J0131 Acetaminophen, injected, 10 mg
J0171 Epinephrine, injected, 0.1 mg
J0585 Botulinum toxin type A, 1 unit
J0696 Ceftriaxone, injected, 250 mg
J0702 Betamethasone, injected, 3 mg
J0897 Denosumab, injected, 1 mg
J1030 Methylprednisolone acetate, injected, 40 mg
J1040 Methylprednisolone acetate, injected, 80 mg
J1050 Medroxyprogesterone, injected, 1 mg
J1100 Dexamethasone, injected, 1 mg
J1200 Diphenhydramine, injected, up to 50 mg
J1644 Heparin, injected, 1000 units
J1650 Enoxaparin, injected, 10 mg
J1815 Insulin, injected, 5 units
J1885 Ketorolac, injected, 15 mg
J2001 Lidocaine into a vein, 10 mg
J2270 Morphine, injected, up to 10 mg
J2405 Ondansetron, injected, 1 mg
J2550 Promethazine, injected, up to 50 mg
J2785 Regadenoson, injected, 0.1 mg
J2930 Methylprednisolone succinate, injected, up to 125 mg
J3010 Fentanyl, injected, 0.1 mg
J3301 Triamcinolone acetonide, injected, 10 mg
J3420 Vitamin B12, injected, up to 1000 mcg
J7030 Saline solution, infused, 1000 cc
J7050 Saline solution, infused, 250 cc
J7321 Hyaluronan for a joint, each dose
J7613 Albuterol for a nebulizer, 1 mg
J7620 Albuterol with ipratropium for a nebulizer
J7626 Budesonide for a nebulizer, up to 0.5 mg
J9035 Bevacizumab, injected, 10 mg
J9312 Rituximab, injected, 10 mg
K0001 Wheelchair, standard
K0003 Wheelchair, lightweight
K0823 Power wheelchair, group 2, standard
L0650 Back brace, ready to wear
L1833 Knee brace, ready to wear
L3908 Wrist brace, ready to wear
L4360 Walking boot, pneumatic
P9603 Travel of a laboratory worker, each mile
P9604 Travel of a laboratory worker, flat rate
Q0091 Taking a smear for cervical cancer screening
Q0111 Wet mount
Q0112 KOH preparation
Q2039 Flu vaccine, not otherwise named
Q3014 Telehealth, fee of the place where the patient is
Q4081 Epoetin alfa for dialysis, injected, 100 units
Q9967 Contrast material, low osmolar, 1 ml
S0020 Bupivacaine, injected, 30 ml
T1015 Clinic visit, all included
T1019 Personal care, 15 minutes
T1021 Home health aide visit
T2003 Transport that is no emergency, one way
U0003 Test for the coronavirus by amplified probe, high throughput
"""

ENTRIES = tuple(
    Entry(code, words, common=True)
    for code, _, words in (line.partition(" ") for line in _CODES.strip().splitlines())
)
WORDS = {entry.code: entry.words for entry in ENTRIES}
"""Words by code: a list that is loaded is searched by them, too."""
STAMP = Stamp("hcpcs", "a short list", "built in", entries=len(ENTRIES))
