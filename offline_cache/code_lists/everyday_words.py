"""What people say and write for common diagnoses, where their official words are others."""

_SAID = """
A09 stomach flu gastroenteritis
A419 septic blood poisoning
B351 toenail fungus onychomycosis
B372 yeast infection candida skin
D509 low iron IDA
E039 underactive thyroid low
E119 T2DM DM2 NIDDM adult onset sugar
E109 T1DM DM1 IDDM juvenile
E559 low vitamin D
E785 high cholesterol lipids HLD
E876 low potassium
E871 low sodium
F17210 smoker smoking tobacco
F329 depression MDD
F411 GAD
F419 anxious
F4310 PTSD
F909 ADHD ADD
G20A1 PD
G309 Alzheimer dementia
G4700 cannot sleep
G4733 OSA
G43909 headache
H2513 cataracts
H353131 AMD
I10 high blood pressure HTN
I219 heart attack MI
I2510 CAD coronary artery disease heart
I2699 PE lung clot
I4891 AF afib
I509 CHF HF
I639 stroke CVA
I739 PAD PVD peripheral artery disease
J029 sore throat
J069 cold URI
J111 flu
J189 CAP lung infection
J309 hay fever allergies
J449 COPD emphysema
K219 acid reflux heartburn GERD
K5900 constipated
K760 NAFLD MASLD
L0390 skin infection
L209 eczema
L309 eczema rash
L700 pimples acne
M109 podagra
M1711 OA arthritis
M1712 OA arthritis
M1990 OA arthritis DJD
M5416 pinched nerve
M5430 sciatic
M5450 lumbago LBP backache
M722 heel pain
M797 FMS
M810 thin bones
N179 AKI ARF
N186 ESRD dialysis
N189 CKD
N200 kidney stone
N390 UTI bladder infection
N400 BPH enlarged prostate
N529 ED impotence
N920 heavy periods
R002 heart flutter
R0602 SOB dyspnea
R079 CP
R109 belly ache stomach pain
R197 loose stools
R42 vertigo dizzy
R55 fainting passed out
R600 swelling edema legs
R634 losing weight
R7303 borderline sugar
R739 high blood sugar
S134XXA whiplash
U071 coronavirus SARS-CoV-2
Z0000 annual physical checkup
Z00129 well child checkup
Z111 TB test PPD
Z1211 colonoscopy
Z1231 mammogram
Z23 vaccine vaccination shot
Z7901 blood thinner anticoagulant
Z794 on insulin
Z992 on dialysis
"""

SAID = {code: words for code, _, words in (line.partition(" ") for line in _SAID.strip().splitlines())}
"""Words by code."""
