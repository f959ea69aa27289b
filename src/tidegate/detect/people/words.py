"""Words around names: titles, greetings, roles, particles; and things that bear people's names.

All are lower case and without marks, as `lexicon.fold` gives them. Written for this project.
"""

from __future__ import annotations

from typing import Final

_TITLES = """mr mrs ms miss mx dr prof professor sir madam lady lord rev reverend fr father sister hon judge
justice sgt sergeant capt captain lt lieutenant col colonel maj gen officer detective president
senator nurse doctor herr frau fraulein hr fr dott dottor dottoressa sig signor signora signorina
avv ing monsieur madame mademoiselle mme mlle maitre docteur senor senora senorita sr sra srta don
dona doctora licenciado lic senhor senhora dhr mevr mevrouw meneer de heer pan pani herra rouva fru
froken gospodin gospodja bay bayan sheikh imam rabbi aunt uncle tante onkel tio tia"""
TITLES: Final = frozenset(_TITLES.split())

_PARTICLES = """van von der den de del della di da dos das do du la le les el al bin ibn ben bint af av zu zur zum
ter ten te y e und abu st"""
PARTICLES: Final = frozenset(_PARTICLES.split())

_ROLES = """patient customer client employee colleague manager supervisor applicant candidate tenant landlord
student teacher user passenger guest member caller witness plaintiff defendant suspect victim
neighbour neighbor husband wife son daughter brother sister mother father cousin friend boss
assistant director owner author contact attendee participant coworker ceo cto cfo named called aka
by patientin kunde kundin mitarbeiter mitarbeiterin kollege kollegin bewerber bewerberin mieter
mieterin chef chefin client cliente cliente salarie salariee employe employee collegue candidat
candidate paciente empleado empleada candidato candidata colega jefe jefa paziente dipendente
medewerker klant patienten"""
ROLES: Final = frozenset(_ROLES.split())

_GREETINGS = """dear hi hello hey hallo liebe lieber cher chere estimado estimada hola bonjour salut ciao caro cara
beste geachte kaere drogi droga ola prezado prezada querido querida moin servus thanks thank merci
danke gracias"""
GREETINGS: Final = frozenset(_GREETINGS.split())

_CLOSINGS = """regards sincerely cheers yours best wishes faithfully grussen gruss grusse gruesse gruessen
cordialement salutations saludos atentamente groeten groet saluti cordiali hilsen halsningar
pozdrowienia thanks signed abracos atenciosamente love"""
CLOSINGS: Final = frozenset(_CLOSINGS.split())

_PERSON_VERBS = """said says say asked asks told tells wrote writes called calls replied replies answered shouted
explained thinks thought knows wants wanted lives lived works worked was is has had will would can
could did does likes loves hates married died born joined left went came bought sold signed sent
emailed phoned met asked claims claimed needs needed listed sang played sings visited moved who
whose sagte sagt schrieb fragt fragte wohnt arbeitet hat ist war kommt mochte meint dit ecrit habite
travaille est etait veut pense a dijo dice escribe vive trabaja es era quiere tiene"""
PERSON_VERBS: Final = frozenset(_PERSON_VERBS.split())

_SPEECH = """said says say asked asks told tells wrote writes replied replies answered shouted shouts explained
explains thinks thought believes lives lived married loves hates phoned emailed claims claimed complained complains
smiled laughed cried whispered sagte sagt schrieb meint meinte wohnt fragt fragte denkt dit ecrit pense habite
dijo dice escribe piensa vive dice pensa scrive"""
SPEECH: Final = frozenset(_SPEECH.split())
"""What only people do: the next word after a name."""

_SPEECH_BEFORE = """ask asked tell told email emailed phone phoned met meet thank remind invite invited hired fired
married helped pay paid frag frage fragte sag sage sagte ruf dile llama demande"""
SPEECH_BEFORE: Final = frozenset(_SPEECH_BEFORE.split())

_ARTICLES = "the a an der die das le la el los il lo de het"
ARTICLES: Final = frozenset(_ARTICLES.split())

_LINKS = "and und et y e en i with mit avec con com met z for of that about fur pour para per"
LINKS: Final = frozenset(_LINKS.split())

_COMPANY_WORDS = """inc incorporated ltd limited llc llp plc corp corporation co company gmbh ag kg ohg se sa sarl sas
srl spa bv nv ab as oy aps group gruppe groupe grupo holding holdings partners associates sons
brothers bros bank university college school hospital clinic orchestra foundation institute institut
records motors airlines investments industries international technologies systems software hotel
museum theatre stadium airport park prize award theorem lemma algorithm distribution equation law
effect method test transform matrix series process function filter syndrome disease"""
COMPANY_WORDS: Final = frozenset(_COMPANY_WORDS.split())

_STREET_WORDS = """street st str road rd avenue ave av lane ln drive dr court ct place pl square sq terrace way close
crescent boulevard blvd parkway highway trail row walk hill park gardens grove mews circle apt suite
floor building strasse platz weg allee gasse ring ufer damm rue place chemin quai calle plaza paseo
avenida camino carrer via viale piazza corso rua praca travessa straat laan plein gracht weg vej
gade gata vagen katu tie ulica ul utca u postbox box bridge bay beach river mountain lake island
county city town village valley"""
STREET_WORDS: Final = frozenset(_STREET_WORDS.split())

_PLACE_PREPOSITIONS = "in at near to from into across around nach aus zu en dans hacia"
PLACE_PREPOSITIONS: Final = frozenset(_PLACE_PREPOSITIONS.split())

EPONYMS: Final = """
jenkins ruby julia claude gemini alexa siri cortana watson django flask celery cassandra kafka maven travis hugo
jekyll gatsby hadoop oracle dell ford mercedes porsche siemens bosch philips tesla ada pascal haskell erlang perl
scala kotlin dart lua swift java jupyter sasser stuxnet gauss gaussian euler laplace fourier bayes bayesian markov
poisson bernoulli dijkstra turing newton lambda maxwell planck kelvin celsius fahrenheit hertz ohm volt watt joule
pearson spearman wilcoxon kruskal wald nash hilbert hamilton hamming huffman levenshtein shannon nyquist lagrange
riemann hesse hessian jacobi jacobian gibbs boltzmann fermat pythagoras monte einstein darwin freud marx nobel
pulitzer shakespeare apache ansible vagrant docker redis mongo postgres hopper ampere volta blackwell jetson mathjax
prometheus grafana loki thanos athena hermes apollo argo minerva ajax orion phoenix delphi mistral llama sonnet haiku
opus alpaca vicuna pixel nova titan bard jules gitlab github bitbucket jira confluence unicode ascii latin
"""

NOT_NAMES: Final = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni
juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier avril juin juillet aout
septembre octobre novembre decembre lunes martes miercoles jueves viernes sabado domingo enero febrero abril mayo
junio julio agosto septiembre octubre noviembre diciembre christmas easter ramadan hanukkah english german french
spanish italian dutch russian chinese japanese korean arabic american british european african asian indian greek
turkish polish swedish danish norwegian finnish linux windows android google apple microsoft amazon facebook meta
netflix twitter intel nvidia python javascript typescript internet user admin root guest system server client test
demo sample example true false none null todo note warning error info debug license copyright chapter section figure
table page god lord sir madam king queen the and for with from this that what when where which who why how please
hello dear yes not but
"""

FIRM_GIVEN: Final = """
robert richard daniel jose sean joe juan maria victoria ann alice charlotte luis carlos miguel jorge pedro pablo diego
fernando manuel rafael antonio francisco rosa marco anders piotr raj rahul amit sunil takashi tom tim ben dave ella
simon martin jan joan jesus alberto eduardo ricardo roberto javier sofia camila lucas mateo johannes
"""
"""Names so common that they are taken for names though other languages, or computers, have the word too."""

FIRM_FAMILY: Final = """
garcia rodriguez lopez gonzalez allen flores schwarz kumar sato kruger huang zhao silva santos pereira mahler
"""
