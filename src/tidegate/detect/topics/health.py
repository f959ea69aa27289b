"""Words of health in English, German, French and Spanish, with what each is worth as evidence."""

from __future__ import annotations

from typing import Final

SHAPES: Final = (
    (r"[a-tv-z]\d{2}\.\d{1,2}", 1.6),
    (r"[a-z]{3,12}(?:statin|prazole|sartan|mycin|cillin|azepam|oxetine|tinib|gliptin|parin|olol|zumab|ximab)e?", 1.3),
    (r"(?:hba1c|ldl|hdl|tsh|crp|egfr|inr|psa|troponin|creatinine|kreatinin|glucose|glukose|glycémie|glucosa).*", 1.6),
)

EXPRESSIONS: Final = (
    r"\b[A-TV-Z]\d{2}\.\d{1,2}\b",
    r"\b[a-z]{3,12}(?:statin|prazole|sartan|mycin|cillin|azepam|oxetine|tinib|gliptin|parin|olol|zumab|ximab)e?\b",
    r"\b(?:HbA1c|LDL|HDL|TSH|CRP|eGFR|INR|PSA|troponin|creatinine|kreatinin|glucose|glukose|glucosa)"
    r"[ :=a-z]{1,14}\d{1,4}(?:[.,]\d{1,2})?[ ]?(?:mg/dl|mmol/l|mg/l|ng/ml|g/dl|miu/l|umol/l|%)",
)

TABLE: Final = """
2.0 | diagnosed with, diagnose lautet, diagnostiqué, diagnostiquée, diagnosticado con, diagnosticada con
2.0 | medical record, patient record, krankenakte, arztbrief, dossier médical, historia clínica
2.0 | discharge summary, entlassungsbrief, compte rendu opératoire
1.6 | diagnos*, prognos*, anamnes*, biopsy, biopsie, biopsia, metasta*, chemotherap*, chimiothérapie
1.6 | quimioterapia, radiotherap*, hiv positive, hiv-positiv, miscarriage, fehlgeburt, fausse couche, aborto
1.6 | icd-10, cie-10, cim-10, prescrib*, verschrieb*, prescrit, recetado, admitted with, complains of
1.6 | complaining of, klagt über, se plaint de, refiere
1.3 | cancer, carcinom*, karzinom, tumor, tumeur, leukemi*, leukämie, leucémie, leucemia, lymphom*, melanom*
1.3 | diabet*, diabète, hypertension, bluthochdruck, hipertensión, epilep*, asthma, asthme, asma, hepatitis
1.3 | cirrhosis, zirrhose, depression, dépression, depresión, bipolar*, schizophren*, esquizofrenia, anorexi*
1.3 | dementia, demenz, démence, demencia, alzheimer*, parkinson, multiple sclerosis, multiple sklerose
1.3 | sclérose en plaques, stroke, schlaganfall, avc, heart attack, herzinfarkt, infarctus, infarto, pneumonia
1.3 | pneumonie, neumonía, tuberculosis, covid-19, hiv, aids, sida, migraine, migräne, arthritis, arthrose
1.3 | endometriosis, infertility, pregnan*, schwanger*, enceinte, embarazada, overdose, überdosis, suicid*
1.3 | suizid*, addiction, alkoholabh*, herniated disc, bandscheibenvorfall, appendicitis, fracture, fraktur
1.3 | sepsis, anemi*, anämie
1.2 | metformin, insulin, ibuprofen, paracetamol, acetaminophen, aspirin, warfarin, heparin, prednison*
1.2 | prednisolon*, cortison*, levothyroxin*, morphin*, oxycodon*, fentanyl, sertralin*, fluoxetin*, citalopram
1.2 | escitalopram, lithium, methotrexat*, tamoxifen, amoxicillin*, lisinopril, ramipril, amlodipin*
1.2 | salbutamol, ritalin, xanax, antidepress*, antibiotic*, antibiotik*, chemotherapeutic*
1.0 | symptom*, symptôme*, síntoma*, fever, fieber, fièvre, fiebre, pain, schmerz*, douleur*, dolor, chest pain
1.0 | nausea, übelkeit, vomit*, dizziness, schwindel, vertige*, mareo, seizure*, rash, bleeding, blutung
1.0 | surgery, operation am, operiert, chirurgie, cirugía, operada, operado, mri, mrt, irm, ct scan, ultrasound
1.0 | röntgen, radiographie, blood pressure, blutdruck, tension artérielle, presión arterial, blood test
1.0 | blutwerte, prise de sang, análisis de sangre, lab results, laborwerte, hospital, krankenhaus, klinik
1.0 | hôpital, clinic, oncolog*, onkolog*, cardiolog*, kardiolog*, psychiatr*, psychotherap*, dosage, dosierung
1.0 | posologie, dosis, mg daily, mg täglich, twice daily, side effect*, nebenwirkung*, allerg*, vaccin*
1.0 | impfung, therapy, therapie, thérapie, terapia, treatment, behandlung, traitement, tratamiento, medication
1.0 | medikament*, médicament*, medicamento*, sick leave, krankgeschrieben, arrêt maladie, baja médica
1.0 | blood type, relapse
"""

SUBJECTS: Final = """
patient, patients, patient's, patientin, patienten, paciente, my, me, i have, i was, i am, i'm, he, she, his
her, mr, mrs, ms
year-old, year old, jährige, jähriger, ans, años, mother, father, son, daughter, wife, husband, child, baby
employee
mein, meine, meinem, meiner, ich habe, ich bin, er, sie hat, seine, ihre, frau, herr, mutter, vater, tochter
sohn, kind
mon, ma, mes, j'ai, je suis, il a, elle a, son fils, sa fille, mme, monsieur, madame, mère, père
mi, mis, tengo, estoy, ella, señor, señora, madre, padre, hijo, hija
"""
