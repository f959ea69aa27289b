"""Host names: which endings there are, and which names are nobody's."""

from __future__ import annotations

_COUNTRIES = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd "
    "cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge "
    "gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh "
    "ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw "
    "mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb "
    "sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk "
    "us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
)
_GENERIC = (
    "com org net edu gov mil int info biz name pro aero asia cat coop jobs mobi museum post tel travel arpa xxx "
    "cafe coach beer academy accountant actor agency app archi army art associates attorney auction audio auto band "
    "baby bank bar bayern beauty berlin best bet bible bike bio black blog blue boats boutique broker brussels "
    "build builders business buzz cab camera camp capital cards care career careers casa cash catering center ceo "
    "charity chat cheap church city claims cleaning click clinic clothing cloud club codes coffee college cologne "
    "community company computer consulting contact contractors cool credit cricket cruises dance data date dating day "
    "deals degree delivery democrat dental dentist design dev diamonds diet digital direct directory discount doctor "
    "dog domains download earth eco education email energy engineer engineering enterprises equipment estate events "
    "exchange expert express family fan farm fashion film finance financial fish fit fitness flights florist flowers "
    "football forsale foundation fun fund furniture futbol fyi gallery game games garden gift gifts gives glass global "
    "gmbh gold golf graphics gratis green group guide guru hamburg health healthcare help hiphop holdings holiday "
    "homes horse hospital host hosting house icu immo inc industries ink institute insurance insure international "
    "investments irish jetzt jewelry kaufen kim kitchen kiwi koeln land law lawyer lease legal life lighting limited "
    "link live llc loan loans lol london love ltd luxe luxury management market marketing mba media memorial men menu "
    "miami moda money mortgage movie museum nagoya navy network news ngo ninja nrw nyc okinawa one ong online ooo "
    "organic page paris partners parts party pet pharmacy photo photography photos physio pics pictures pink pizza "
    "place plumbing plus poker press productions promo properties property pub quebec racing realty recipes red rehab "
    "reise reisen rent rentals repair report republican rest restaurant review reviews rich rip rocks rodeo ruhr run "
    "saarland sale salon sarl school schule science scot security services sexy shiksha shoes shop shopping show site "
    "ski soccer social software solar solutions space srl store stream studio study style sucks supplies supply "
    "support surf surgery swiss sydney systems tattoo tax taxi team tech technology tennis theater tienda tips tires "
    "tirol today tokyo tools top tours town toys trade training tube university uno vacations vegas ventures vet "
    "viajes video villas vin vip vision vlaanderen vodka vote voyage wales wang watch webcam website wedding wien "
    "wiki win wine work works world wtf xyz yachts yoga yokohama zone"
)
ENDINGS = frozenset((*_COUNTRIES.split(), *_GENERIC.split()))
"""Top-level domains of the root zone: all of countries, and the generic ones that people are met under."""

_RESERVED_ENDINGS = frozenset(("example", "test", "invalid", "localhost", "local", "internal", "onion"))
_NOBODYS = frozenset(
    (
        *("example.com", "example.org", "example.net", "example.edu", "example.co.uk", "domain.com", "domain.tld"),
        *("yourdomain.com", "yourcompany.com", "your-domain.com", "your-company.com", "mydomain.com", "mycompany.com"),
        *("somedomain.com", "somewhere.com", "host.com", "site.com", "website.com", "foo.com", "bar.com", "foo.bar"),
        *("sample.com", "acme.test", "company.tld", "placeholder.com"),
    )
)


def is_ending(label: str) -> bool:
    """Whether a last label is a top-level domain, in letters of any script."""
    low = label.lower()
    return low in ENDINGS or low.startswith("xn--") or (not label.isascii() and label.isalpha() and len(label) >= 2)


def registered(host: str) -> str:
    """The longest beginning of `host` that ends in a top-level domain, of two labels to nine, or nothing."""
    labels = host.split(".", 9)[:9]
    for count in range(len(labels), 1, -1):
        kept = labels[:count]
        if is_ending(kept[-1]) and all(0 < len(label) <= 63 and label[0] != "-" and label[-1] != "-" for label in kept):
            return ".".join(kept)
    return ""


def is_nobodys(host: str) -> bool:
    """Whether a name is reserved for documentation and tests (RFC 2606, RFC 6761) or a usual placeholder."""
    low = host.lower()
    labels = low.split(".")
    return labels[-1] in _RESERVED_ENDINGS or low in _NOBODYS or ".".join(labels[-2:]) in _NOBODYS
