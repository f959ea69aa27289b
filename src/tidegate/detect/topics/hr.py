"""Words of personnel matters in English, German, French and Spanish, with what each is worth as evidence."""

from __future__ import annotations

from typing import Final

SHAPES: Final = ((r"(?:salary|gehalt|salaire|salario|bonus|prime).*\d.*", 1.8),)

EXPRESSIONS: Final = (
    r"\b(?:salary|gehalt|salaire|salario|bonus|prime)[ :=a-z]{1,20}(?:\$|£|eur |usd |chf |€)?[ ]?\d[\d.,']{2,9}",
)

TABLE: Final = """
2.2 | performance improvement plan, written warning, severance package, disciplinary action
2.2 | disciplinary hearing, grounds for dismissal, personnel file, personalakte, abmahnung, aufhebungsvertrag
2.2 | fristlose kündigung, leistungsbeurteilung, lettre de licenciement, entretien préalable
2.2 | dossier du personnel, carta de despido, expediente disciplinario, evaluación de desempeño, works council
2.2 | betriebsrat
1.6 | performance review, performance rating, annual review, mitarbeitergespräch, entretien annuel, layoff*
1.6 | laid off, redundanc*, terminated, dismissal, dismissed, licenci*, despid*, entlassen, entlassung*
1.6 | kündigung, fired, severance, abfindung, indemnités de départ, indemnización, job offer, offer letter
1.6 | stellenangebot, promesse d'embauche, oferta de trabajo, harassment, belästigung, harcèlement, acoso
1.6 | resign*, maternity leave, elternzeit, congé maternité, baja por maternidad, sick leave, krankgeschrieben
1.6 | arrêt maladie, reference check, background check
1.2 | salary, salaries, gehalt*, salaire*, salario*, sueldo*, payroll, lohnabrechnung, fiche de paie
1.2 | bulletin de salaire, nómina, compensation, vergütung, rémunération, remuneración, bonus, pay raise
1.2 | gehaltserhöhung, augmentation, promotion, beförderung, ascenso, interview notes, bewerbungsgespräch
1.2 | entretien d'embauche, entrevista, underperform*, leistung*, absenteeism, fehlzeiten, overtime
1.2 | überstunden, heures supplémentaires, horas extra, probation*, probezeit, période d'essai
1.2 | periodo de prueba, disciplinary, misconduct, fehlverhalten, stock options, grievance, rejected
0.9 | employee*, mitarbeiter*, salarié*, employé*, emplead*, candidate*, bewerber*, candidat*, hr
0.9 | human resources, personalabteilung, ressources humaines, recursos humanos, manager, vorgesetzt*, hiring
0.9 | recruit*, einstellung, embauche, contratación, cv, résumé, lebenslauf, team lead, notice period
0.9 | kündigungsfrist, préavis, rating, appraisal
"""

SUBJECTS: Final = """
employee, candidate, mitarbeiter, mitarbeiterin, bewerber, bewerberin, salarié, salariée, employé, empleado
empleada, candidat, candidato, candidata
mr, mrs, ms, he, she, his, her, my, my boss, my manager, herr, frau, er, sie, seine, ihre, mein, mme, m.
monsieur, il, elle, son
señor, señora, ella, mi jefe, we, our, wir, unser, nous, notre, applicant, colleague, kollege, kollegin
"""
