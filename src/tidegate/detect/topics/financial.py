"""Words of company figures and of payments in English, German, French and Spanish, with what each is worth."""

from __future__ import annotations

from typing import Final

SHAPES: Final = (
    (r"(?:revenue|ebitda|umsatz|chiffre d'affaires|net income|ingresos|gewinn|guidance).*\d.*", 1.8),
    (r"q[1-4][ -/]?(?:fy)?\d{2,4}", 1.2),
)

EXPRESSIONS: Final = (
    r"\b(?:revenue|ebitda|umsatz|chiffre d'affaires|net income|ingresos|gewinn|guidance)[ :=a-z]{1,24}"
    r"(?:\$|£|€|eur |usd )?[ ]?\d[\d.,']{0,9}[ ]?(?:m|mn|bn|million|billion|mio|mrd|millones|%)?",
    r"\bQ[1-4][ -/]?(?:FY)?\d{2,4}\b",
)

TABLE: Final = """
2.5 | material non-public, inside information, insiderinformation*, information privilégiée
2.5 | información privilegiada, not yet announced, not yet public, before the announcement, unannounced
2.5 | noch nicht veröffentlicht, non encore publié, aún no publicado, quiet period, under embargo, board only
2.5 | letter of intent, term sheet, due diligence, data room, datenraum
1.8 | acquisition of, acquire*, merger, m&a, übernahme, fusion, acquisition, adquisición, fusión, takeover, ipo
1.8 | börsengang, introduction en bourse, salida a bolsa, share purchase, capital increase, kapitalerhöhung
1.8 | divest*, profit warning, gewinnwarnung, restatement, going concern, covenant breach, purchase price
1.8 | kaufpreis, target company, zielgesellschaft
1.3 | forecast*, prognose, prévision*, previsión*, guidance, earnings, quarterly results, quartalszahlen
1.3 | résultats trimestriels, resultados trimestrales, ebitda, gross margin, bruttomarge, marge brute
1.3 | margen bruto, net income, jahresüberschuss, cash flow, burn rate, runway, balance sheet, bilanz, bilan
1.3 | balance general, budget, valuation, bewertung, valorisation, valoración, revenue, umsatz*
1.3 | chiffre d'affaires, ingresos, board of directors, vorstand, aufsichtsrat, conseil d'administration
1.3 | consejo de administración, investor*, write-down, audit committee
0.9 | profit, gewinn, bénéfice, beneficio, loss, verlust, perte, pérdida, shares, aktien, actions, acciones
0.9 | dividend*, quarter, quartal, trimestre, fiscal year, geschäftsjahr, exercice, ejercicio, debt, schulden
0.9 | dette, deuda, pipeline, year over year, margin, bid, deal, cfo, confidential*, vertraulich*
0.9 | confidentiel*, confidencial*
"""

SUBJECTS: Final = """
we, our, us, the company, company's, inc, ltd, llc, gmbh, ag, corp, plc, board, cfo, ceo, target, wir, unser
unsere, das unternehmen, die gesellschaft
vorstand, nous, notre, nos, la société, l'entreprise, nosotros, nuestro, nuestra, la empresa, la compañía
"""

PAYMENT_SHAPES: Final = ((r"(?:card|karte|carte|tarjeta)[ a-z]{0,12}(?:ending|endet|finissant|terminada).*\d{4}", 2.0),)

PAYMENT_EXPRESSIONS: Final = (
    r"\b(?:card|karte|carte|tarjeta)[ a-z]{0,12}(?:ending|endet|finissant|terminada)[ a-z]{1,10}\d{4}\b",
)

PAYMENT_TABLE: Final = """
2.0 | account statement, bank statement, kontoauszug, relevé de compte, extracto bancario
2.0 | credit card statement, kreditkartenabrechnung, chargeback, rückbuchung, direct debit mandate
2.0 | sepa-lastschrift, mandat sepa, wire transfer, überweisung, virement, transferencia bancaria, overdrawn
2.0 | loan application, kreditantrag, demande de prêt, solicitud de préstamo, credit score, schufa
1.3 | account number, kontonummer, numéro de compte, número de cuenta, iban, swift, bic, sort code
1.3 | routing number, card number, kartennummer, numéro de carte, número de tarjeta, cvv, cvc, expiry date
1.3 | balance of, kontostand, solde, saldo, payment failed, zahlung fehlgeschlagen, paiement refusé
1.3 | pago rechazado, declined, refund, rückerstattung, remboursement, reembolso, mortgage, hypothek
1.3 | hypothèque, hipoteca, tax return, steuererklärung, déclaration d'impôts, outstanding debt, inkasso
1.3 | collection agency
0.9 | payment, zahlung, paiement, pago, invoice, rechnung, facture, factura, transaction*, transaktion*
0.9 | transacción, credit card, kreditkarte, carte bancaire, tarjeta de crédito, debit, lastschrift, bank
0.9 | banque, banco, deposit, withdrawal, abhebung, retrait, instalment, ratenzahlung, billing, due date
0.9 | fällig, overdue
"""

PAYMENT_SUBJECTS: Final = """
my, customer, customer's, client, mr, mrs, ms, he, she, his, her, account holder, cardholder, i paid, mein
meine, meinem, kunde, kundin, kontoinhaber, herr, frau
mon, ma, mes, le client, titulaire, mme, mi, mis, cliente, titular, señor, señora, our, unser, notre, nuestro
"""
