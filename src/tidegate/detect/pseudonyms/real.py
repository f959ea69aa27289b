"""Words that our syllables would make and that are found in word lists and texts of some language: never used."""

from __future__ import annotations

from typing import Final

_WORDS = """
balbine baldar baldov balkar balkow balnar barbar barbell barbine barlar barlow basmane bazmek belbek beldar belkov
belmar berline berlow berlyn berthine besmell besvar bilbane bildar bilmek bilvax birbar birlar bismar boldine bolkov
bolmar bolvar borzov brandreth brismar bulbar buldok bulkar bulvar burlar dalbane dalbyn dalmane dalmar dalmine
dambrine darbar darbyn darline darlow darvell delbar delmar derbyn derleth desmine devrek devrine dilbar dilmar dolbyn
dolkar dolmar dorlar dumbrell dundrar durbar faldar falkar falnar farbar farbek farlane farlar farlow farvell feldek
fendrar ferlar filmar filmax filmek filmine filmov filmow fingrar forbar forbow fordrar forlov forvar forzar fulmar
fulmek fulmine fulnek furlane furlow galdane galdar galvok gambrell garbar garbell garbine garlow garvar geldar gelmek
gelnar gendryn gerbyn gerlane gerzek gevrek gezmek gilbane gildar gilmar goldar golkar golvar gorzow gravrok gulnar
haldane haldar halkar halmar halvar harlow harlyn harvar harvell havrane helbok helmar helmax helmine helvar helvell
helvine hembrow herbane herbar herlyn hervar hildar hilmar hindrar holbek holkar holkov holmane holmar hosmar hovrar
huldar hulkar hundreth hungrar jalkar jalkine jalmar jarlar jarleth jarzyn jasmine jasmyn jazmine jazmyn jelmar jelnek
jervell jervine jerzyn jesmyn jevrell jilmar jirlow josmar julbok jundrov kalbar kalbine kaldar kalkar kalmar kalvar
karbyn karlar karlek karline karlov karlyn karvar karvine kelkar kelnek kelvyn kervyn kesmek kilbane kimbrell kingrow
kirbyn klandrar kolbow kolkov kolmar kolmine kolvar korvar kulbane kulkine kurvar kurzov landreth landryn langrar
langrune larvar larvell lasmane lasmar lavrar lavrov lelkek lembrar levrar levrek lilbow lindrar livrar longrine
lorbek lurline malbar maldar malkine malmok malnar malvar malvine mandrax mandrell marlane marlar marline marlow
marlyn marthine marvell marvyn marzell melvine melvyn membrane mendrek merbeth merbok merline merlyn mervyn merzyn
milkov milvine mirbane mirbeth moldar molnar mongrell morlok morzine mulnar mulvane murzyn nasmith nazmar nervine
nervov nesmith nezmar nilmar nolbyn nombrar norbok norlyn norvell nosvar palmar palmell parlane parlar parlov parlow
pasmar pendrek pendrell perleth perline perlow pervane poldek polmar porlar prizmax pulbar pulvar purline resmell
resmine rozmar rozmow saldar salmane salmar salmine salmov salvar sandrine sangrar sarbar sarvar selbyn seldar selmar
sembrar serbar servane servar serveth silbar silmar silmek silvane silvar singrar soldar solkar sovrane sulbar sulkov
sulkyn surlar survine talbar talbok taldar talmude talvane tarbell tarlov tarlow tarvar telkek telmar telnek tervek
terzine tesmar thesmar thurlow tildar timbrar timbrell tindrar toldar tolkar torbar tuldok turbane turbar turbeth
turbine turbith turbok turlar turvar turzyn valbar valbek valdar valdek valdov valkar valmar valvar vandrar varlar
varvar vavrek velvar vendrell verlyn verzov vildane vildar vilkar vilmar virvar voldane volkov volkow volmar volnek
vulkane vulvar waldek waldow walketh walmar warlow wilbek wilkow wilmar wilmeth windrow wismar wolkow wolmar wulkow
yalvar yasmine yildune zarzar zelmar zerline zilmar zilvar zirzow zorlar вервейко вирваних ганзенко горбенко горленко
журбенко журбиных журженко карленко корженко косменко лавренко молдавских мурженко сурженко торбенко турбиных хивренко
ховриных червенко ترومبون غريزمان كلينغون ギルダン グルダン ドラゴン ドルゴン ドロゴン ブルボン
"""

REAL: Final = frozenset(_WORDS.split())
