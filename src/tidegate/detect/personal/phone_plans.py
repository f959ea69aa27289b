"""Telephone numbers by country: calling codes, lengths, first digits and mobile prefixes.

After ITU-T E.164 and the national plans that E.164 members notify to the ITU. Kept wide on purpose: it is there to
tell a telephone number from another number, not whether it is in service.
"""

from __future__ import annotations

PLANS: tuple[tuple[str, str, int, int, str, str], ...] = (
    # Calling code, countries, least and most digits after it, first digits after it, mobile prefixes after it (regex).
    ("1", "US CA +", 10, 10, "23456789", ""),
    ("7", "RU KZ", 10, 10, "3456789", "9"),
    ("20", "EG", 8, 10, "123456789", "1[0125]"),
    ("27", "ZA", 9, 9, "12345678", "[678]"),
    ("30", "GR", 10, 10, "26789", "69"),
    ("31", "NL", 9, 9, "123456789", "6"),
    ("32", "BE", 8, 9, "12345689", "4[5-9]"),
    ("33", "FR", 9, 9, "123456789", "[67]"),
    ("34", "ES", 9, 9, "56789", "[67]"),
    ("36", "HU", 8, 9, "123456789", "[2357]0"),
    ("39", "IT", 6, 11, "0348", "3"),
    ("40", "RO", 9, 9, "2378", "7"),
    ("41", "CH", 9, 9, "2345678901", "7[5-9]"),
    ("43", "AT", 7, 13, "123456789", "6[5-9]"),
    ("44", "GB", 9, 10, "1235789", "7[1-57-9]"),
    ("45", "DK", 8, 8, "23456789", ""),
    ("46", "SE", 7, 10, "123456789", "7[02369]"),
    ("47", "NO", 8, 8, "235679489", "[49]"),
    ("48", "PL", 9, 9, "123456789", "[5-8]"),
    ("49", "DE", 7, 12, "123456789", "1[567]"),
    ("51", "PE", 8, 9, "1456789", "9"),
    ("52", "MX", 10, 11, "123456789", ""),
    ("53", "CU", 6, 8, "2345678", "5"),
    ("54", "AR", 10, 11, "12369", "9"),
    ("55", "BR", 10, 11, "123456789", "[1-9][0-9]9"),
    ("56", "CL", 9, 9, "23456789", "9"),
    ("57", "CO", 8, 10, "13468", "3"),
    ("58", "VE", 10, 10, "245", "4"),
    ("60", "MY", 8, 10, "13456789", "1"),
    ("61", "AU", 9, 9, "234578", "4"),
    ("62", "ID", 8, 12, "2345678", "8"),
    ("63", "PH", 8, 10, "23456789", "9"),
    ("64", "NZ", 8, 10, "34679 2", "2"),
    ("65", "SG", 8, 8, "3689", "[89]"),
    ("66", "TH", 8, 9, "2345678", "[689]"),
    ("81", "JP", 9, 10, "123456789", "[789]0"),
    ("82", "KR", 8, 10, "1234567", "1[016789]"),
    ("84", "VN", 9, 10, "2356789", "[35789]"),
    ("86", "CN", 10, 11, "123456789", "1[3-9]"),
    ("90", "TR", 10, 10, "234589", "5"),
    ("91", "IN", 10, 10, "123456789", "[6-9]"),
    ("92", "PK", 9, 10, "2345689", "3"),
    ("93", "AF", 9, 9, "234567", "7"),
    ("94", "LK", 9, 9, "12345679", "7"),
    ("95", "MM", 7, 10, "1245678 9", "9"),
    ("98", "IR", 10, 10, "123456789", "9"),
    ("212", "MA", 9, 9, "5678", "[67]"),
    ("213", "DZ", 8, 9, "234567", "[567]"),
    ("216", "TN", 8, 8, "234579", "[2459]"),
    ("234", "NG", 8, 10, "123456789", "[789][01]"),
    ("254", "KE", 9, 9, "12457", "[17]"),
    ("233", "GH", 9, 9, "2359", "[25]"),
    ("251", "ET", 9, 9, "1234579", "[79]"),
    ("255", "TZ", 9, 9, "2678", "[67]"),
    ("256", "UG", 9, 9, "23457", "7"),
    ("351", "PT", 9, 9, "2367989", "9"),
    ("352", "LU", 5, 11, "23456789", "6"),
    ("353", "IE", 7, 9, "124567890", "8[3-9]"),
    ("354", "IS", 7, 9, "345678", "[678]"),
    ("358", "FI", 6, 11, "123456789", "[45]"),
    ("359", "BG", 7, 9, "2345678 9", "8[789]"),
    ("370", "LT", 8, 8, "345678", "6"),
    ("371", "LV", 8, 8, "2678", "2"),
    ("372", "EE", 7, 8, "345678", "5"),
    ("380", "UA", 9, 9, "3456789", "[5679]"),
    ("381", "RS", 7, 9, "12367", "6"),
    ("385", "HR", 8, 9, "123456789", "9"),
    ("386", "SI", 8, 8, "1234567", "[3-7]"),
    ("420", "CZ", 9, 9, "2345679", "[67]"),
    ("421", "SK", 9, 9, "2345689", "9"),
    ("852", "HK", 8, 8, "2356789", "[569]"),
    ("880", "BD", 8, 10, "12345679 8", "1[3-9]"),
    ("886", "TW", 8, 9, "2345678 9", "9"),
    ("961", "LB", 7, 8, "13456789", "[37]"),
    ("962", "JO", 8, 9, "235678", "7"),
    ("964", "IQ", 8, 10, "1234567", "7"),
    ("965", "KW", 8, 8, "2569 4", "[569]"),
    ("966", "SA", 8, 9, "1589", "5"),
    ("971", "AE", 8, 9, "234567 9", "5"),
    ("972", "IL", 8, 9, "23456789", "5"),
    ("974", "QA", 8, 8, "34567", "[3567]"),
    ("977", "NP", 8, 10, "123456789", "9"),
    ("998", "UZ", 9, 9, "356789", "9"),
)

OTHER_CODES = frozenset(
    (
        *("211", "218", "220", "221", "222", "223", "224", "225", "226", "227", "228", "229", "230", "231", "232"),
        *("235", "236", "237", "238", "239", "240", "241", "242", "243", "244", "245", "248", "249", "250", "252"),
        *("253", "257", "258", "260", "261", "262", "263", "264", "265", "266", "267", "268", "269", "291", "297"),
        *("298", "299", "350", "355", "356", "357", "373", "374", "375", "376", "377", "378", "382", "383", "387"),
        *("389", "423", "500", "501", "502", "503", "504", "505", "506", "507", "508", "509", "590", "591", "592"),
        *("593", "594", "595", "596", "597", "598", "599", "670", "672", "673", "674", "675", "676", "677", "678"),
        *("679", "680", "682", "685", "686", "687", "689", "691", "692", "850", "853", "855", "856", "960", "963"),
        *("967", "968", "970", "973", "975", "976", "979", "992", "993", "994", "995", "996"),
    )
)
"""Calling codes whose plan is not listed: seven to twelve digits may follow."""

PHONE_WORDS = frozenset(
    (
        "phone", "phones", "phone number", "telephone", "tel", "tell", "mobile", "cell", "cellphone", "fax", "mob",
        "cellular", "landline", "hotline", "whatsapp", "phoneno", "phonenumber", "msisdn", "voicemail", "ph", "viber",
        "contact number", "contact no", "mobile number", "fone", "home phone", "work phone",
        "helpline", "telno", "mobileno", "mobilenumber", "telefax", "telefon", "telefonnummer",
        "handy",
        "handynummer", "mobil", "mobilnummer", "rufnummer", "festnetz", "téléphone", "tél", "portable", "téléphoner",
        "numéro téléphone", "teléfono", "telefono", "teléfonos", "tfno", "móvil", "movil", "celular", "cel", "telefone",
        "telemóvel", "telemovel", "cellulare", "telefoon", "telefoonnummer", "mobiel", "gsm", "telefonnr", "tālrunis",
        "telefonas", "tlf",
        "mobiltelefon", "puhelin", "puh", "puhelinnumero", "matkapuhelin", "kännykkä", "telefonu", "komórka",
        "komórkowy",
        "telefonszám", "mobiltel", "mobilní", "telefonní", "τηλέφωνο", "τηλ", "κινητό", "телефон", "тел", "мобильный",
        "моб", "телефону", "телефона", "телефоном", "мобільний", "cep", "cep telefonu", "gsm no", "telefonum", "telp",
        "nomor telepon", "telepon", "hp", "no hp", "số điện thoại", "điện thoại", "sđt", "电话", "手机", "手机号",
        "電話",
        "電話番号", "携帯", "手機", "전화", "전화번호", "휴대폰", "핸드폰", "هاتف", "جوال", "موبايل", "الهاتف",
        "تلفن", "موبایل",
        "טלפון", "נייד", "फ़ोन", "फोन", "मोबाइल", "मोबाइल नंबर", "โทร", "โทรศัพท์", "เบอร์", "เบอร์โทร", "simu",
    )
)  # fmt: skip
"""Words that say: this is a telephone number."""

CALL_WORDS = frozenset(
    (
        "call", "calls", "called", "calling", "dial", "ring", "reach", "reached", "reachable", "text", "texted", "sms",
        "message", "messages", "contact", "contacts", "answering", "callback",
        "my number", "number is", "his number", "her number", "your number", "this number", "call me", "registered",
        "hit me", "phoned", "voice", "anrufen", "erreichbar", "rufen", "ruf", "appeler", "appelez", "joindre", "llama",
        "llamar", "llame", "llámame", "ligar", "ligue", "chiama", "chiamami", "chiamare", "bel", "bellen", "ring mig",
        "ringa", "ring meg", "soita", "zadzwoń", "dzwoń", "dzwonić", "zavolejte", "позвоните", "звоните", "звонить",
        "ara", "arayın", "hubungi", "拨打", "致电", "联系", "電話して", "連絡", "연락", "اتصل", "התקשר",
    )
)  # fmt: skip
"""Words that speak for a telephone number when its shape does as well."""

AFTER_WORDS = frozenset(("office", "desk", "work", "home", "main", "direct", "reception", "privat", "büro", "bureau"))
"""Words that speak for a telephone number when they follow it: `416 60 039 office`."""
