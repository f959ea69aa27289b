"""Words of legal matters in English, German, French and Spanish, with what each is worth as evidence."""

from __future__ import annotations

from typing import Final

SHAPES: Final = (
    (r"(?:case|docket|aktenzeichen|az|n° rg|expediente|rol)\.? ?(?:no\.?|nr\.?|n[º°])?[ :.]*[\w./:-]*\d[\w./:-]*", 2.0),
    (r"\d{1,2} [a-z]{1,3} \d{1,5}/\d{2}", 2.0),
    (r"\d:\d{2}-c[vr]-\d{3,6}.*", 2.0),
)

EXPRESSIONS: Final = (
    r"\b(?:case|docket)[ ]no\.?[ ]?[\w./:-]{3,20}",
    r"\b(?:aktenzeichen|az\.|n° rg|expediente|rol)[ :]{1,3}[\w./:-]{0,8}\d[\w./:-]{2,14}",
    r"\b\d{1,2}[ ][A-Z]{1,3}[ ]\d{1,5}/\d{2}\b",
    r"\b\d:\d{2}-c[vr]-\d{3,6}\b",
)

TABLE: Final = """
2.5 | attorney-client privilege*, attorney client privilege*, privileged and confidential, legally privileged
2.5 | attorney work product, anwaltsgeheimnis, mandatsgeheimnis, secret professionnel, secreto profesional
2.5 | legal hold, without prejudice, settlement offer, vergleichsangebot, protocole transactionnel
2.5 | acuerdo transaccional
1.8 | settlement agreement, vergleichsvereinbarung, non-disclosure agreement, geheimhaltungsvereinbarung
1.8 | accord de confidentialité, acuerdo de confidencialidad, breach of contract, vertragsverletzung
1.8 | rupture du contrat, incumplimiento, power of attorney, vollmacht, procuration, cease and desist
1.8 | abmahnung, mise en demeure, subpoena*, deposition, affidavit, injunction, einstweilige verfügung, référé
1.8 | indemnif*, hereby agree*, governing law, gerichtsstand, in witness whereof, last will, testament, custody
1.8 | sorgerecht, garde des enfants, divorce petition, scheidung*, prenuptial
1.2 | plaintiff*, defendant*, kläger*, beklagte*, demandeur, défendeur, demandante, demandado, litigation
1.2 | lawsuit, klage, rechtsstreit, procès, demanda, complaint filed, our client*, mandant*, notre client
1.2 | nuestro cliente, counsel, rechtsanwalt, anwältin, avocat*, abogad*, court, gericht, tribunal, juzgado
1.2 | judge, richter, juge, juez, hearing, verhandlung, audience, witness*, zeuge*, témoin*, testigo*
1.2 | liability, haftung, responsabilité, damages, schadensersatz, dommages, daños, arbitration
1.2 | schiedsverfahren, arbitrage, arbitraje, indictment, anklage, criminal charges, verdict, urteil, jugement
1.2 | sentencia, appeal, berufung, appel, recurso
1.0 | clause, klausel, contract*, vertrag*, contrat, contrato, agreement, vereinbarung, termination, kündigung
1.0 | résiliation, shall, the parties, die parteien, les parties, las partes, warranty, confidential*
1.0 | vertraulich*, confidentiel*, confidencial*, settle*, vergleich, infringe*, patent, discovery
"""

SUBJECTS: Final = """
our client, our client's, client, my client, mandant, mandantin, notre client, nuestro cliente, my, we, our, mr
mrs, ms, v., vs., versus
inc, ltd, llc, gmbh, ag, corp, sa, s.a., the company, the parties, between, die gesellschaft, zwischen, herr
frau
la société, entre, mme, la empresa, señor, señora, mein, wir, unser, unsere, nous, notre, nosotros, my landlord
my employer
"""
