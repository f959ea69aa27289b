"""Texts with names and addresses for the benches: people of many cultures, made up, in sentences of several languages.

No name here was taken from the lists that the detector has; some are in them, some are not, as in life. The sentences
for fitting and for measuring are different ones.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

PEOPLE = """Marek Zawadzki|Aleksandra Wójcik|Jiří Dvořáček|Květa Holubová|Ágnes Sárközi|Bence Tóth|Ioana Marinescu|
Radu Dumitrache|Yordan Stoyanov|Milica Obradović|Tomislav Perković|Urška Zupan|Aigars Bērziņš|Rasa Kazlauskienė|
Maarja Tamm|Eero Lehtimäki|Aino Korhonen|Sigríður Einarsdóttir|Håkon Solberg|Ingrid Lindqvist|Mikkel Skovgaard|
Femke van Dijk|Joost de Vries|Liesbeth Verhoeven|Thibault Delacroix|Éloïse Garnier|Amandine Lefebvre|Hervé Castelnau|
Giulia Ferrante|Matteo Bonfanti|Rosario Esposito|Inés Carballo|Joaquín Arriaga|Montserrat Puig|Xabier Etxeberria|
Catarina Figueiredo|João Pedro Nogueira|Thaís Cavalcanti|Heloísa Bittencourt|Valentina Quispe|Camilo Restrepo|
Jürgen Hartmann|Anneliese Kirchhoff|Friedrich Ostermann|Uwe Brinkmann|Katharina Stöckl|Urs Aeschbacher|Reto Zgraggen|
Konstantinos Papadakis|Eleni Vasileiadou|Emre Yıldırım|Ayşe Karagöz|Levan Kiknadze|Nino Gelashvili|Armen Petrosyan|
Dmitri Voronkov|Oksana Hrytsenko|Svetlana Belyaeva|Timur Akhmetov|Aigerim Nurlanova|Bobur Karimov|Fatima al-Rashid|
Omar Haddad|Youssef Benali|Leila Bouazizi|Khadija El Mansouri|Hossein Rahmani|Shirin Moghaddam|Zainab Qureshi|
Imran Chaudhry|Priya Raghunathan|Arjun Deshpande|Lakshmi Subramaniam|Rajesh Kulkarni|Ananya Bhattacharya|
Harpreet Sandhu|Nimal Wickramasinghe|Tenzin Dorje|Sunita Gurung|Nguyen Thi Lan|Tran Van Minh|Pham Quoc Bao|
Somchai Rattanakosin|Siti Nurhaliza Binti Ahmad|Budi Santoso|Dewi Lestari|Maria Santos Dela Cruz|Jose Rizalino Bautista|
Wei Zhang|Li Xiuying|Chen Guowei|Mei-Ling Huang|Haruto Takahashi|Yuki Nakagawa|Sakura Fujimoto|Kim Min-jun|
Park Ji-woo|Seo-yeon Choi|Chukwuemeka Okafor|Ngozi Eze|Adebayo Ogunleye|Folasade Adeyemi|Kwame Asante|Akosua Mensah|
Wanjiru Kamau|Otieno Odhiambo|Thandiwe Mkhize|Sipho Dlamini|Tadesse Bekele|Hirut Gebremariam|Amadou Diallo|
Aïssatou Camara|Mamadou Traoré|Faith Wambui Njoroge|Siobhán O'Sullivan|Ciarán McLoughlin|Rhys Llewellyn|Morag Urquhart|
Angus Macpherson|Penelope Ashworth|Nigel Featherstone|Gareth Cadwallader|Tamsin Trelawney|Barnaby Winterbottom|
DeShawn Whitfield|Latoya Broussard|Chad Kowalczyk|Brittany Huckabee|Wyatt Gallagher|Rosalind Feinberg|Moshe Abramowitz|
Shoshana Ben-David|Hinemoa Parata|Tane Ngata|Kailani Kealoha|Running Bear Yazzie|Mary Beth O'Connor|J. K. Harrington|
R. Venkataraman|Anna-Lena Schröder|Jean-Luc Moreau|Ole Gunnar Haugen|Piet van den Berg|Maria de los Ángeles Ruiz|
Ludwig von Trotha|Abdul Karim bin Yusof|Grace Holloway|Mark Stonebridge|Rose Pemberton|Will Tanner|May Fletcher|
Hope Lindgren|Dawn Castellano|Art Vandermeer|Jordan Blackwood|Austin Mercer|Chelsea Rutherford|Paris Delgado""".replace(
    "\n", ""
).split("|")

FIT = (
    "my name is {m} and i forgot my password",
    "hi my name is {fm}",
    "ich heiße {m}",
    "me llamo {m} y no puedo entrar",
    "can you call {m} for me",
    "Ask {n} whether it is true.",
    "Tell {f} that I am late.",
    "{f} said no, and {f2} agreed.",
    "{f} wrote to me yesterday.",
    "Then {n} asked for the bill.",
    "It was {n} who opened the door.",
    "Remind {n} to sign.",
    "We hired {n} in May.",
    "A visit by {n} is planned; {n2} will guide her.",
    "Why is {f} so quiet?",
    "{n} is from Ohio.",
    "{n} works at a bank and {n2} at a school.",
    "The report by {n} and {n2} is late.",
    "I met {f}, {f2} and Tom.",
    "Kids: {f}, {f2}, Peter",
    "Everyone likes {n}, even {l2}.",
    "Wir haben {n} eingeladen, aber {n2} kommt nicht.",
    "Hat {f} schon geantwortet?",
    "{n} a signé, mais {n2} refuse.",
    "{n} ha escrito a {n2}.",
    "{n} called this morning and wants a refund.",
    "Can you draft a reply to {n}? She is unhappy.",
    "My name is {n}.",
    "I'm {f} and I need help with my order.",
    "Dear {n},\n\nthank you for your letter.",
    "Hi {f}, can we move the meeting to Friday?",
    "Please send the contract to {n} and {n2} by Monday.",
    "Best regards,\n{n}",
    "Patient: {n}, admitted on Tuesday with fever.",
    "{n}'s salary was raised in spring.",
    '{{"customer_name": "{n}", "plan": "gold"}}',
    "first_name,last_name\n{f},{l}\n",
    "From: {n} <office@example.org>\nTo: {n2} <desk@example.org>",
    "Yesterday {f} told me that Dr. {l} had left.",
    "Mrs. {l} will join the call with Mr. {l2}.",
    "Summarise what {n} said about {f2}.",
    "The landlord, {n}, refuses to pay.",
    "{n} was born in Lyon in 1971.",
    "PASSENGER {N} SEAT 14C",
    "{N}\nACCOUNT CLOSED",
    "I live with {f} and our two cats.",
    "Author: {n}",
    "Frau {l} hat gestern mit Herrn {l2} gesprochen.",
    "Mein Name ist {n} und ich habe eine Frage.",
    "Sehr geehrter Herr {l},\nvielen Dank für Ihre Nachricht.",
    "Bitte überweisen Sie den Betrag an {n}.",
    "{n} arbeitet seit 2011 bei uns.",
    "Je m'appelle {n} et j'habite à Nantes.",
    "Bonjour {f}, peux-tu appeler {n2} ?",
    "Madame {l} a signé le contrat hier.",
    "Me llamo {n} y quiero cancelar mi pedido.",
    "Estimado señor {l}: le escribo por la factura.",
    "El paciente {n} ingresó el lunes.",
    "La signora {l} ha chiamato due volte.",
    "Meu nome é {n} e preciso de ajuda.",
    "De heer {l} belt morgen terug.",
    "Scheduled: {n}, {n2} and the auditors.",
    "* {n}\n* {n2}\n",
    "Is there any news from {f}?",
    "Thanks, {f}",
    "A song by {n} was played twice.",
    "I talked to {n} about the {l2} case.",
)

MEASURE = (
    "Write a polite reminder to {n}, who owes us 300 euros.",
    "Translate: {n} has two daughters, {f2} and {f}.",
    "Could you ask {f} whether the parcel came?",
    "The complaint was filed by {n} last week.",
    "Employee {n} received a written warning.",
    "Yours sincerely\n\n{n}\nHead of Sales",
    "Hello, this is {n} speaking.",
    "According to Ms {l}, the invoice was paid by {n2}.",
    "name: {n}\nage: 44\ncity: Porto",
    "to: {n}\nsubject: minutes",
    "{n} and {n2} got married in June.",
    "I had lunch with {f} and her boss {n2}.",
    "{f} thinks that the offer is too low.",
    "Our neighbour {n} complains about the noise.",
    "Interview notes, candidate {n}: strong in SQL.",
    "Die Patientin {n} klagt über Schwindel.",
    "Kannst du {f} bitte sagen, dass Frau {l2} wartet?",
    "Mit freundlichen Grüßen\n{n}",
    "Le dossier de {n} est incomplet.",
    "Cordialement,\n{n}",
    "El contrato de {n} termina en mayo.",
    "Hola {f}, ¿has hablado con {n2}?",
    "Il signor {l} e {n2} arrivano domani.",
    "A reunião com {n} foi adiada.",
    "Kun je {n} terugbellen?",
    "Pan {l} przyjdzie jutro z {n2}.",
)


def split(name: str) -> tuple[str, str]:
    """The first word and the last."""
    words = name.split()
    return words[0].rstrip("."), words[-1]


def texts(
    templates: tuple[str, ...], people: list[str], seed: int, count: int
) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Texts with the spans of the names in them."""
    chance = random.Random(seed)
    for index in range(count):
        template = templates[index % len(templates)]
        one, two = chance.sample(people, 2)
        if len(split(one)[0]) < 3 or len(split(two)[0]) < 3:
            one, two = "Ingrid Lindqvist", "Omar Haddad"
        values = {"n": one, "f": split(one)[0], "l": split(one)[1], "n2": two, "f2": split(two)[0], "l2": split(two)[1]}
        yield fill(template, values | {"N": one.upper(), "m": one.lower(), "fm": values["f"].lower()})


def fill(template: str, values: dict[str, str]) -> tuple[str, list[tuple[int, int]]]:
    """The template with its values in place, and where they stand."""
    made = ""
    spans: list[tuple[int, int]] = []
    rest = template.replace("{{", "\x01").replace("}}", "\x02")
    while "{" in rest:
        before, _, rest = rest.partition("{")
        name, _, rest = rest.partition("}")
        made += before
        spans.append((len(made), len(made) + len(values[name])))
        made += values[name]
    return (made + rest).replace("\x01", "{").replace("\x02", "}"), spans
