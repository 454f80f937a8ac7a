"""What synthetic people are called and where they live: short lists of common names, invented streets."""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


WOMEN = _words(
    """
    Mary Patricia Linda Barbara Susan Dorothy Carol Ruth Sharon Betty Helen Sandra Donna Nancy Margaret
    Judith Joyce Shirley Virginia Gloria Rosa Maria Carmen Ana Luz Teresa Yolanda Alice Frances Evelyn
    Jean Martha Doris Rose Ruby Irene Lois Norma Phyllis Beverly Joan Elaine Marie Ida Edith Mei Thuy
    Priya Fatima Olga Nadia Ingrid Keisha Latoya Grace Hannah Naomi Esther
    """
)
MEN = _words(
    """
    James Robert John William Richard Charles Thomas Donald George Kenneth Edward Ronald Paul Frank
    Raymond Walter Harold Henry Arthur Albert Joseph Jack Ralph Eugene Howard Louis Carl Jose Juan Luis
    Carlos Miguel Rafael Pedro Samuel Leon Earl Clarence Roy Ernest Victor Stanley Leonard Wei Minh
    Rajesh Omar Ivan Lars Tyrone Jerome Isaac Elijah Nathan Simon Peter Daniel
    """
)
LAST = _words(
    """
    Smith Johnson Williams Brown Jones Miller Davis Wilson Anderson Taylor Moore Jackson Martin Lee
    Thompson White Harris Clark Lewis Robinson Walker Young Allen King Wright Scott Hill Green Adams
    Baker Nelson Carter Mitchell Roberts Turner Phillips Campbell Parker Evans Edwards Collins Stewart
    Morris Murphy Cook Rogers Morgan Cooper Peterson Reed Bailey Bell Gomez Kelly Howard Ward Cox Diaz
    Richardson Wood Watson Brooks Bennett Gray James Reyes Cruz Hughes Price Myers Long Foster Sanders
    Ross Morales Powell Sullivan Russell Ortiz Jenkins Gutierrez Perry Butler Barnes Fisher Henderson
    Coleman Simmons Patterson Jordan Reynolds Hamilton Graham Kim Alexander Ramos Wallace Griffin West
    Cole Hayes Chavez Gibson Bryant Ellis Stevens Murray Ford Marshall Owens McDonald Harrison Ruiz
    Kennedy Wells Alvarez Woods Mendoza Castillo Olson Webb Washington Tucker Freeman Burns Henry
    Vasquez Snyder Simpson Crawford Jimenez Porter Mason Shaw Gordon Wagner Hunter Romero Hicks Dixon
    Hunt Palmer Robertson Black Holmes Stone Meyer Boyd Mills Warren Fox Rose Nguyen Tran Pham Patel
    Singh Chen Wong Okafor Kowalski Novak Haddad Petrov Larsen
    """
)
DOUBLE = (
    ("Garcia", "Lopez"), ("Smith", "Jones"), ("Rivera", "Santos"), ("Baker", "Hughes"),
    ("Perez", "Molina"), ("Clark", "Webb"), ("Torres", "Vega"), ("Lloyd", "Evans"),
)  # fmt: skip
APOSTROPHE = ("O'Brien", "O'Connor", "D'Angelo", "O'Neill", "D'Amico", "O'Leary")
SUFFIXES = ("Jr", "Sr", "II", "III")

STREETS = _words(
    """
    Alder Birch Cedar Cherry Chestnut Clover Dogwood Elm Fern Hazel Hickory Ivy Juniper Laurel Linden
    Locust Magnolia Maple Mulberry Myrtle Oak Orchard Pine Poplar Rowan Spruce Sycamore Walnut Willow
    Yew
    """
)
STREET_KINDS = ("St", "Ave", "Rd", "Ln", "Ct")
TOWNS = (
    ("Alderford", "MA", "010"), ("Brookhaven Falls", "MA", "012"), ("Cedar Mills", "MA", "015"),
    ("Dunmore Point", "MA", "018"), ("Eastwick", "MA", "020"), ("Fernley", "MA", "023"),
    ("Glen Harbor", "MA", "025"), ("Hollis Bridge", "NH", "031"), ("Kingsmere", "RI", "029"),
    ("Larkfield", "CT", "061"), ("Millbrook Green", "ME", "041"), ("Northam", "VT", "054"),
)  # fmt: skip
"""Invented towns, their state and the first three digits of their ZIP codes."""
