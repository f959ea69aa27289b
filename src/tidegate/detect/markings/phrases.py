"""The words with which documents are marked, by what they mean, in many languages: plain tuples.

A blank stands for one blank, underscore or hyphen, or nothing. All in lower case.
"""

from __future__ import annotations

from typing import Final

RESTRICTED_WORDS: Final = (
    *("strictly confidential", "highly confidential", "strictly private and confidential", "highly restricted"),
    *("most confidential", "strictly private", "private and confidential - restricted", "eyes only", "board only"),
    *("streng vertraulich", "streng geheim", "strictement confidentiel", "très confidentiel", "hautement confidentiel"),
    *("estrictamente confidencial", "altamente confidencial", "estritamente confidencial", "máxima confidencialidad"),
    *("strettamente confidenziale", "strettamente riservato", "riservatissimo", "strikt vertrouwelijk"),
    *("ściśle poufne", "ściśle tajne", "строго конфиденциально", "суворо конфіденційно", "strängt konfidentiellt"),
    *("strengt fortrolig", "strengt konfidentielt", "strengt fortroligt", "erittäin luottamuksellinen", "çok gizli"),
    *(
        "přísně důvěrné",
        "szigorúan bizalmas",
        "strict confidențial",
        "άκρως εμπιστευτικό",
        "極秘",
        "绝密",
        "絕密",
        "극비",
    ),
    *("سري للغاية", "סודי ביותר", "अत्यंत गोपनीय", "tuyệt mật", "sangat rahasia", "ลับมาก", "строго поверително"),
)

CONFIDENTIAL_WORDS: Final = (
    *("confidential", "private and confidential", "private & confidential", "company confidential", "in confidence"),
    *("confidential and proprietary", "proprietary and confidential", "confidential & proprietary", "trade secret"),
    *("business confidential", "commercial in confidence", "commercially sensitive", "client confidential"),
    *("confidential information", "confidential document", "confidential draft", "confidential material"),
    *("confidential treatment requested", "restricted distribution", "limited distribution", "need to know only"),
    *("c o n f i d e n t i a l", "vertraulich", "vertrauliches dokument", "firmenvertraulich", "geschäftsgeheimnis"),
    *("confidentiel", "document confidentiel", "confidentiel entreprise", "secret des affaires", "confidencial"),
    *("documento confidencial", "información confidencial", "informação confidencial", "confidenziale", "riservato"),
    *("documento riservato", "strettamente personale", "vertrouwelijk", "bedrijfsvertrouwelijk", "poufne"),
    *("tajemnica przedsiębiorstwa", "конфиденциально", "коммерческая тайна", "конфіденційно", "комерційна таємниця"),
    *("konfidentiell", "konfidentiellt", "fortrolig", "fortroligt", "konfidensielt", "luottamuksellinen", "salainen"),
    *("gizli", "gizlidir", "şirkete özel", "důvěrné", "obchodní tajemství", "dôverné", "bizalmas", "üzleti titok"),
    *("confidențial", "povjerljivo", "поверително", "поверљиво", "εμπιστευτικό", "機密", "社外秘", "マル秘", "部外秘"),
    *("机密", "機密文件", "保密", "商业机密", "대외비", "기밀", "سري", "خصوصي وسري", "סודי", "חסוי", "गोपनीय"),
    *("bảo mật", "rahasia", "sulit", "ลับ", "konfidentsiaalne", "konfidenciāli", "konfidencialu", "zaupno"),
)

INTERNAL_WORDS: Final = (
    *("internal only", "internal use only", "for internal use only", "for internal use", "company internal"),
    *("internal document", "internal distribution only", "employees only", "staff only", "not for external use"),
    *("nur für den internen gebrauch", "nur für internen gebrauch", "nur intern", "nur zum internen gebrauch"),
    *("nur für den dienstlichen gebrauch", "interner gebrauch", "usage interne", "usage interne uniquement"),
    *("à usage interne", "réservé à un usage interne", "document interne", "uso interno", "solo para uso interno"),
    *("sólo para uso interno", "exclusivo para uso interno", "apenas para uso interno", "somente para uso interno"),
    *("solo per uso interno", "ad uso interno", "alleen voor intern gebruik", "voor intern gebruik"),
    *("do użytku wewnętrznego", "tylko do użytku wewnętrznego", "для внутреннего использования"),
    *("только для внутреннего использования", "для службового користування", "endast för internt bruk"),
    *("för internt bruk", "kun til internt brug", "kun til intern bruk", "vain sisäiseen käyttöön"),
    *("kurum içi kullanım", "hizmete özel", "pouze pro vnitřní potřebu", "belső használatra", "uz internu uporabu"),
    *("社内限り", "社内限定", "社内秘", "内部资料", "内部資料", "仅供内部使用", "僅供內部使用", "내부용", "사내용"),
    *("للاستخدام الداخلي فقط", "לשימוש פנימי", "केवल आंतरिक उपयोग", "chỉ sử dụng nội bộ", "lưu hành nội bộ"),
)

CLOSED_WORDS: Final = (
    *("do not distribute", "do not redistribute", "do not circulate", "do not forward", "do not share externally"),
    *("do not copy", "do not copy or distribute", "do not disclose", "do not share", "not for distribution"),
    *("not for circulation", "not for release", "not for publication", "not for external distribution"),
    *("not for further distribution", "not for public release", "under embargo", "embargoed until"),
    *("nicht weitergeben", "nicht zur weitergabe", "weitergabe verboten", "weitergabe untersagt"),
    *("nicht zur veröffentlichung", "sperrfrist", "ne pas diffuser", "ne pas distribuer", "ne pas divulguer"),
    *("diffusion interdite", "sous embargo", "no distribuir", "no difundir", "no divulgar", "prohibida su difusión"),
    *("não distribuir", "não divulgar", "proibida a distribuição", "non distribuire", "non divulgare"),
    *("vietata la diffusione", "niet verspreiden", "niet voor verspreiding", "nie rozpowszechniać"),
    *("не распространять", "не для распространения", "не поширювати", "får ej spridas", "må ikke distribueres"),
    *("älä jaa eteenpäin", "dağıtmayınız", "neveřejné", "転載禁止", "転送禁止", "複製禁止", "禁止外传", "请勿外传"),
    *("请勿转发", "배포 금지", "무단 배포 금지", "يمنع التداول", "אין להפיץ"),
)

GOVERNMENT_SECRET: Final = (
    *("top secret", "cosmic top secret", "nato secret", "nato confidential", "eu secret", "eu confidential"),
    *("secret ue", "confidentiel ue", "très secret ue", "secret défense", "secret-défense", "très secret défense"),
    *("confidentiel défense", "vs-vertraulich", "vs - vertraulich", "совершенно секретно", "особой важности"),
    *("zastrzeżone", "secreto de estado", "segreto di stato", "segretissimo", "staatsgeheim", "zeer geheim"),
)
GOVERNMENT_SENSITIVE: Final = (
    *("for official use only", "controlled unclassified information", "official-sensitive", "official: sensitive"),
    *("official sensitive", "law enforcement sensitive", "sensitive but unclassified", "unclassified//fouo"),
    *("nato restricted", "nato unclassified", "eu restricted", "restreint ue", "diffusion restreinte"),
    *("vs-nur für den dienstgebrauch", "vs - nur für den dienstgebrauch", "vs-nfd", "difusión limitada"),
    *("departementaal vertrouwelijk", "для служебного пользования", "limited official use", "protected: cabinet"),
)

PRIVILEGE_WORDS: Final = (
    *("attorney-client privilege", "attorney-client privileged", "attorney client communication", "legally privileged"),
    *(
        "attorney-client communication",
        "attorney work product",
        "privileged and confidential",
        "solicitor-client privilege",
    ),
    *("privileged & confidential", "legal professional privilege", "confidential attorney-client communication"),
    *("privileged communication", "prepared at the direction of counsel", "prepared in anticipation of litigation"),
    *("anwaltliche verschwiegenheit", "anwaltsgeheimnis", "secret professionnel de l'avocat", "secreto profesional"),
    *(
        "correspondance d'avocat",
        "segreto professionale",
        "sigilo profissional",
        "advocaat-cliënt",
        "адвокатская тайна",
    ),
    *("tajemnica adwokacka", "弁護士秘匿特権", "律师客户特权", "변호사-의뢰인 특권"),
)

NDA_WORDS: Final = (
    *("under nda", "subject to nda", "covered by nda", "nda protected", "nda required", "nda material"),
    *(
        "subject to a non-disclosure agreement",
        "subject to non-disclosure agreement",
        "non-disclosure agreement applies",
    ),
    *(
        "subject to the non-disclosure agreement",
        "under a non-disclosure agreement",
        "subject to confidentiality agreement",
    ),
    *("unterliegt der geheimhaltung", "unterliegt der geheimhaltungsvereinbarung", "geheimhaltungspflichtig"),
    *(
        "soumis à un accord de confidentialité",
        "soumis à accord de confidentialité",
        "sujeto a acuerdo de confidencialidad",
    ),
    *("sujeito a acordo de confidencialidade", "soggetto ad accordo di riservatezza", "onder geheimhouding"),
    *("objęte umową o poufności", "秘密保持契約対象", "保密协议", "비밀유지계약"),
)

LEVEL_KEYS: Final = (
    *("classification", "data classification", "document classification", "information classification", "sensitivity"),
    *("sensitivity label", "security classification", "confidentiality", "confidentiality level", "data class"),
    *("security level", "protection level", "handling", "information class", "sensitivity level", "klassifizierung"),
    *("vertraulichkeit", "vertraulichkeitsstufe", "schutzklasse", "niveau de confidentialité", "clasificación"),
    *("classification de sécurité", "clasificación de seguridad", "nivel de confidencialidad", "classificação"),
    *(
        "classificazione",
        "livello di riservatezza",
        "classificatie",
        "vertrouwelijkheid",
        "klauzula",
        "poziom poufności",
    ),
    *("гриф", "уровень конфиденциальности", "gizlilik derecesi", "informationsklass", "klassificering"),
    *("機密区分", "密级", "密級", "보안등급", "درجة السرية", "סיווג"),
)
"""What stands before the level of a document: `Classification: Internal`."""

LEVELS_RESTRICTED: Final = (
    *("restricted", "highly restricted", "strictly confidential", "highly confidential", "secret", "top secret"),
    *("streng vertraulich", "geheim", "streng geheim", "restreint", "strictement confidentiel", "restringido"),
    *("restrito", "secreto", "segreto", "strikt vertrouwelijk", "ściśle poufne", "tajne", "секретно", "極秘", "绝密"),
    *("c4", "level 4", "very high"),
)
LEVELS_CONFIDENTIAL: Final = (
    *("confidential", "company confidential", "company-confidential", "vertraulich", "confidentiel", "confidencial"),
    *("confidenziale", "riservato", "vertrouwelijk", "poufne", "конфиденциально", "konfidentiell", "fortrolig"),
    *("luottamuksellinen", "gizli", "機密", "社外秘", "机密", "기밀", "대외비", "sensitive", "private", "personal"),
    *("c3", "level 3", "sensible", "سري", "סודי"),
)
LEVELS_INTERNAL: Final = (
    *("internal", "internal use", "internal use only", "company internal", "general", "intern", "interne", "interno"),
    *("usage interne", "uso interno", "wewnętrzne", "внутренний", "для служебного пользования", "sisäinen", "内部"),
    *("社内限り", "내부용", "c2", "level 2", "proprietary", "business use", "all employees"),
)

PROPRIETARY_WORDS: Final = (
    *(
        "unauthorized copying of this",
        "unauthorised copying of this",
        "unauthorized use, copying",
        "proprietary software",
    ),
    *("unpublished proprietary source code", "unpublished proprietary work", "proprietary information of"),
    *("proprietary source code", "proprietary and confidential information", "trade secrets of", "trade secret of"),
    *("unauthorized reproduction", "unauthorized distribution of this", "unauthorized copying, distribution"),
    *(
        "strictly prohibited without prior written",
        "may not be copied, reproduced",
        "may not be reproduced or distributed",
    ),
    *(
        "disclosure, reproduction or use",
        "alle rechte vorbehalten. unbefugt",
        "reproduction interdite sans autorisation",
    ),
    *("prohibida su reproducción", "licenseref-proprietary", "licenseref-commercial", "license: unlicensed"),
    *("this software is proprietary", "this source code is proprietary", "confidential source code"),
)
"""Of licence headers: whoever writes so means that the file is not for others."""
