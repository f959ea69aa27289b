"""Family names of many cultures that are not given names too (from faker and mimesis, MIT: see LICENSES.txt)."""

WORDS = """
niermann nieroda niescior niescioruk niesporek nieszporek nieto nieuwenhuijsen nieuwstraten nievo niewiara niewola
nigam nigg niggli nihoe niiranen niit nijak nijman nijs nikanors nikel nikiforov nikitin nikolaev nikolais nikolajuk
nikolic nikula niland nilles nilsen nimac nimwegen ninalowo niocail nioclais nipp niquille niscoromni nishimura
niskanen nissen nissinen nistor nitek nitra nitti nitto nitzsche niu nizet nizetic njalls njambi njapha njau njihia
njiki njinji njoka njoku njomane njords njuki nkabinde nkala nkamzwayo nkansa nkansah nkatha nkirote nkomo nkomose
nkomoye nkonyeni nkosi nkrumah nkumane nkundlande nkwakha nkwali nkwaliyenkosi nkwanyana nnamani noack noams nobauer
nocek noculak nodanga nodlomo noels nogantshi nogiec nogla nogueira noguera nogues nohlmans nois nojek nojman nokkvis
nolcini nollee nolty nombela nombhoco nomm nomme nommik nomndayi nomvuma nondaba nondlela nonduma nongalaza nongalo
nonis nonkosi nonkululeko nonnis nontanda nontuli nonyana noonan noone noordeloos noordijk noordmark noort noot norac
noraidh norambuena noras norberts norbiato nord nordberg nordgren nordin nordio nordlander nordlund nordmanns nordstrom
noren norgaard noriega norlin norling normanns norramon norrman norry northeim nosbusch nosiglia nota notarbartolo
nouar noui nouri nousiainen novaes novais novak novaro novembers novikov novitasari novoa novosel novota novotna
novotny nowacki nowak nowanqa nowek nowicki nowotka nowotnik nowotny nowrot nozka nozulu nqumela nsele nsia nsibande
nsibanyoni nsindane nsukuza ntaka ntamonde ntanzi ntenga nthenya nthiga nti ntiamoa ntim ntinyari ntombela ntsele
ntshalintshali ntshangase ntshingila ntshiza ntuli nuadhain nuadhan nuallain nuanain nucci nuffel nugent nugnes nugroho
nuin nulty numis nunain nunes nunez nunne nuraini nurali nurdiyanti nurek nuriyeva nurk nurm nurmi nurminen
nurmuhammadov nus nussbaumer nussle nusslin nuut nuutinen nuwenhijsen nuwenhuijzen nuwenhuse nuwenhuysen nuyts
nwachukwu nwosu nxamalala nxasana nxele nxumalo nyaako nyaakoaa nyabuti nyabuto nyagaka nyaguthii nyakio nyale nyamawi
nyambane nyambose nyambu nyame nyamu nyamweya nyanda nyandeni nyangaresi nyangau nyangweso nyantakyi nyathi nyawa nyawo
nyawokhulu nyawose nyazitla nyberg nyc nyembe nyembezi nyeuwenhuysen nygaard nygard nygren nyhan nyide nyk nykanen
nylander nylen nylund nyman nyoike nyokabi nyokayebululu nyongwana nys nyssen nystrom nytko nyvards nzai nzama nzamela
nzau nzilani nzima nzimande nzimase nzioki nzisa nzuki nzuza oak obama obando obara obare obarzanek obasanjo obeirn
obeirne obeng oberbrunner oberhauser oberhofer oberleitner obermayr obermuller oberndorfer oberweis obi obiala obiero
obonyo oboyle obrassil obratov obrazil obrennan obrien obroinin obrown obryan obryen obst obsut obuya obyrne ocadden
ocafferky ocalan ocallaghan ocana ocarolan ocarroll ocasey ocasio ocassidy ocenas och ochab ochal ochnik ochnio ochoa
ochola ochota ochten ochwat ocleary oclery oconnell oconner oconnor ocrohan ocrowley ocurry oczko odaly oddbergs
oddbjorns oddfreyrs oddgeirs oddis oddkells oddleifs oddmars odds oddsteinns oddthors oddvars odea odegard odera odero
oderwald odescalchi odetola odevanney odevenny odinaeva odinga odinns odira odiwuor odobasic odoherty odom odonnell
odonoghue odonohoe odonovan odowd odoyo odriscoll odrzywolek oduffy odunsi oduori odwyer oehri oemencs oennen oever
ofarrell ofarrelly ofeigs offredi ofiara oflaherty oflynn ofner ofori ofosu ofreil ofriel ogada ogain ogallagher ogara
ogawa ogbuehi ogega oger ogeto ogindan oginga oginni oglaza ogmunds ogola ogoldrick ogolla ogonek ogorman ogowan
ograbek ogrady ogris ogrowney ogulana ogunbamigbe ogunbiyi ogunbo ogunde ogunleye ogunwobi ogunyeye ogutu ogweno ohagan
ohaire ohalloran ohanlon ohanrahan ohara ohare ohaughey ohea ohegarty ohehir oherlihy ohickey ohiggins ohman ohora
ohoulihan ohri ohurley ohussey oibicin oikarinen oilifir oinonen oirchinnigh oireachtaigh oirschot oispuu oistigin
oitir oja ojala ojanen ojaste ojeda ojiambo ojo ojua ojukwu ojwang okada okafor okamoto okane okearney okech okeefe
okeeffe okeke okelly okelo okemwa okennedy oketch okeyo okieve okinyi okla okon okongo okonkwo okoro oks oksanen
oktaviani oktos okuku okuneva okyere olabode oladipupo olafs olah olaiya olas olasupo olate olave olavs olawale olaya
olbrych olchawa olea oleary olejniczak olejnik oleksa oleksak oleksik oleksiuk olesen olesiejuk olesk oleszczak oleszko
olewniczak olgeirs olguin oliboni olinger olis olivares olivarez olivas oliveira oliveras olivers oliverts olivetti
olivo olko oller ollikainen ollila ollivier olma olmedo olmo olmos olnirs oloan olooney oloughlin oloughlinn olowokeere
oloyede olsen olson olsson olst olszowa olszyna olthof olubode olugbayila olujimi olukotun olukunga olusanya oluwagbemi
olvera olvers olvirs olykan omahoney omahony omalley omani omars ombasa ombati ombui omeara omidina omiotek omis omma
ommeren omojola omollo omolo omooney omoore omotoso omullan omurnaghan omwenga omweri omwoyo onate ondari ondiek onditi
ondolfs ondras ondrasek ondrasik ondrejko ondricka ondrus ondrusek ondrusko oneil oneill onge ongeri onio onisto
onjengenyamazane onoh onolan onsongo ontiveros onunds onwuka onyancha onyiego ooko oommen ooms ooste oosten oostendorp
oosterhek oosterhout oostveen ooyen opalach oparinde opas opazo opiola opizzi oplustil opmans opoka opoku opondo opper
oppong oprea opuku opyrchal oquendo orafferty orahilly oralaigh oras orav orawiec orbanic orchard ordenes ordonez
oreardon oregan oreilly orellana orengo organisciak orina oriordan orjuela orkisz orlaugs orleans orlic orlik orlov
orlygs orman ormars ormeno orms ormsby ornat ornelas ornolfs orns orooney orosco orosz orourke orozco orpel orr orrego
orsini orsolic orsos orsulic orszulik orta ortega ortese ortiz ortmann ortner ortolani ortuno oruane orucov orvars orwa
orwat oryan orzeszek osada oscair oscannell oscuro osei osgair oshannon osharkey oshaughnessy oshea osheehan osheil
oshiel oshin oshodi osiadacz osial osica osiemo osik osipiuk osiyeva oska osko oskroba oslizlo osojca osoro ospelt
ospina ospino oss ossandon ossani osses ossipov ossola ostafin ostapczuk ostapiuk ostasz ostberg ostendarp osterberg
ostergaard osterhoudt ostermann ostinelli ostling ostlund ostrega osullivan osuna osuntokun osvifs osweeney oszust
otabekov otcenas otero oti otiende otierney otiwa otkells otmani otogher otoole otremba otris ots ottarrs ottars otte
ottino ottos otuo ouali ouchene oude oudewater ouellet ouko oun ounapuu ouwel ouwerkerk ovadia ovalle overdijk overeem
overgaard oversteeg oviedo owczarczak owczarek owiti owokoniran owolabi owoyemi owsiak owsianka owsiany owusu owusuwaa
oxars oyadiran oyaifo oyarce oyaro oyarzo oyarzun oyekan oyeniyi oyetoro oyeyemi oyinlola oyoo oyshayeva oyugi oza
ozieblo ozimec ozuna paakkonen paal paananen paap paas paasilinna paavilainen paavola pabis pabisiak pabon paccot pace
pacelli pacetti pacheco pacher pachla pachler pachnik pacholak pacholczak pacholek pacholik pachoud pachuta pacia
pacillo pacocha pacomio pacura pacyga paczos padberg padden padilla padlo padmanabhan padmasari padovano padron paegle
paepe paes paez paffrath pagac pagacz pagani paganini pagliaro pagnotto paidin paier paillard paillet paimo pairceir
paiva pajak pajda pajdak pajek pajer paju pajula pajunen pajur pakarinen pakos pakosz palac palacio palacios palak
palan palastri palau palazzo palega palej palen palgan palic palica paliga palka palko palla palladio pallares pallo
palls palm palman palmars palmgren palmis palmisano palo palomaki palomar palomares palombi palomino palomo palonek
palov palovcik paltrinieri palu paluch palumbo palus paluszak palyga pamic pammer pan panahov panatta pancerz panchal
pandey pandit panduric pandya pang paniagua panicucci panicz panov pant pantoja panus panzera paoletti paoli paolini
paolucci paor pap papa papafava papak paparic papetti papp paprotny paquay paquet paquette paquin paquot parada paradi
paradis parafiniuk parda pardo pare paredes pareja parejo parekh pareto parijs parikh parini parisi parisian parkes
parkin parkinson parkitna parkitny parkkinen parks parmar parmentier parmer parmitano parn parna parnpuu parpinel parra
parraguez parri parry parsons partanen partida partlainn partzelt parus paruta parviainen parys parzer parzonka
parzyszek pasanen pascarella paschoud pasciak pasek pasiak pasich pasieczna pasierbek pasiut paska pasko pasman pasnik
pasolini pasquier passalacqua passchiers pasten pastine pastoors pastore pastucha pastula pastuszek pastuszko pasuk
paszkowiak pasztaleniec pasztor pataki patalas patberg patchett patel paten paterson pathak patil patino patla patoka
patola paton patora patreks patricks patriks patrzalek patterson patton pattyn patyna paucek pauer pauk pauko
paulauskas paulicek paulik paulis paulitsch paulsen pauly pausini pauw pauwels pavan pavanello pavarotti pavelek
pavelic pavelka pavelko pavert pavez pavic pavicic pavin pavka pavko pavlic pavlicek pavlicko pavlik pavlo pavlov pavon
pavone pavuk pawela pawelko pawlaczek pawlak pawliczak pawliczek pawlik pawliszyn pawlonka pawlos payer payet payne
pazdan pazdziora pazera pazik pazola pazos peacock peano pearson peatain pechel peciak peck pecnik pecotic pecur peda
pederiva pedersen pedersoli pedisic pedrak pedraza pedrazzini pedrero pedroni pedros pedrosa pedroza pedrycz pedzik
peeters peham peharda pehkonen peiffer peinado peircin peiro peitrequin peixoto pekkala pekkarinen peksa pela pelaez
pelikan pelka pelkonen pellegrini pellet pelletier pelli pellicer pellico pelser peltier peltola peltonen peltoniemi
pena penaloza penalver penar penas pender pendl peng penic penkala penna pennanen pennetta pennington pent penttila
penttinen penz perak peral perala perales peralta peranda perano percic perck perczak perdomo perea pereira perello
perera peres peretti pereyra perez pergande pergolesi peric perin perini perisic perka perkins perko perkona perkons
perkov perlik permadi permata permchart pernak perner peron peroni peronne peros perozzo perreault perret perrier
perrin perron perrone perrono perrot pers persico persijn pertile pertini pertiwi pertl perusko peruzzi pesa
pesendorfer pesic peska pesko pesonen pesta peszko peterlik peters peterse petersen petit petitjean petralli petrassi
petrauskas petric petrocelli petrov petrovicka petrovicky petrucci petrucelli petruzzi petryk pets pettai pettersen
petty petz peukert pezda pezzali pfannerstill pfeffer pfeifer pfeiffer pfister pfleger phadraig phaidin phakathi
phakathwayo pham phartholain phartolain phathwayo phayre phearsain phelan phelps phetha phethela phewa phikela philban
philbin philib philippart philips phillips phillipsen phingoshe phoil phoseka phoswa phungula phusilarungrueng phuthini
piacentini piana pianduangsri piane pianka piascik piasecki piaseczna piatek piazzi picard piccand piccinni piccio pich
pichardo piche picheta pichler pichon pichpandecha pickering pickett pieber piechna piechura pieczarka pieczyrak piegza
piejko piekacz piekara piekarek piekart pielach pielech pielka pieper pierard pierchala pierrard pierret pierro piersa
pierson pierz pierzak piesik pieszak pieters pietila pietrak pietrangeli pietras pietrasiak pietrasz pietrek pietrus
pietrusiak pietryga pietrzak piette pigafetta piggott pignatti pigott pigula pihelgas pihl pihlak piho piir piirainen
piirsalu pik pika pikatsingkorn pike pikec pikk pikor piksa pikula pilarek pilato pilbin pilich pilipczuk piljek pilka
pillai pillay pilon pilz pimenta pinamonte pincheira pincherle pinda pinder pindor pindral pineau pineda pinedo pineiro
pingle pinheiro pinho pinilla pininfarina pinol pintar pintaric pinter pinto pintor pinzon pioch piogoid piorek piotain
piotrak piotrowiak piovani piquer pirandello pirard pirc pircher pire pirelli pires pirinen pirker pirlot pirnat piron
pirotte pirson pisacane pisani pisaroni piskor pison pistoletto pisut piszcz pitala pitanuwat pitek pitkanen pittman
pitts pitula pitura piwek piwowarek pizarro pizon pizzamano pizzetti pizziol pizzo pjets pkemoi pla plak plana planas
planeta plank plantak plantard plante plantek plas plaskota plath platini plattner platzer plaucha plavec plavucha
plaza plazanin plch pleban plebanek pleimeann pleimionn plekanec plese plesivec pleskot plesniak pletschette plewnia
plich plizga plocienniczak plodzien ploeg plona ploom ploskonka plourde plover pluijm pniak poblete pochet pochopien
pochron pociask pocius pock poczatek poczta poder podeszwa podgorna podgorny podkonicka podkonicky podkowa podlesna
podniece podnieks podpora podra podsiadla podsiedlik poelmans poerio pogacnik pogorzelec pohjola pohl poil pointner
poirier pokas pokorna pokorny pokos pokrzywa pokuaa pokusa polak polanco poland polani polasik polaszek polauaypon
polchlopek pold poldma poldmaa pole polesel poleszak polet poletek polewka polfliet poli poliak polic policht polis
politz polizzi poljak poljakov pollak pollanen pollard pollet pollich pollu polnik polo polom polonijo polpo polzer
polzl pomaa pomares pombo pometta pompa poncelet poncet ponci poncin pongpanitch pongrac poniedzialek pons pont ponte
pontecorvo ponti poole poom poos popa pope popescu popov poppe poppel porcel porcellato poreda poropat porras porta
portero portilla portillo portka portmann porto porubjak porwol porzio porzucek posada posalee posch poschl poska
poslon posluszna posluszny posmyk posnik pospiech pospisil postawa postl postma potaczek potega pothanun potier
potocnik potoczek potoczna potok potter potters pottier potts potvin potyrala pou poucke poulain poulin pouliot poulsen
pouros pouw povilonis powala powalka powazka powers powierza poza pozder pozega pozo pozuelo pozzecco praagh prabhakar
prabhu prachayaroch pracz prada pradana pradhan pradipta praest praet praga prager prakalpawong prakasa prakash prange
pranowo prantl praoidheail prasad prasasta prasek prashad prastuti prat pratama pratesi prati pratiwi prats prawdzik
praxmarer prayoonhong prazmo prazuch preciado preda predovan preiss prejs prelec prem prempeh prendergast prenner
preocanin pres preuss prevost prial pribanic priede priedite prieditis priego priest prieto primozic pringle prins
prinsen priondargas priondragais priongaloid priors priselac pritchard priuli privet probst procacci procek proch
prochazka prochownik procter proctor prodi proietti proinnsias prokopczuk prokopiak prokurat proll pronobis proost
prosacco prostak protasiuk proulx prouse provencher provost prpic prskalo prtenjaca pruchnik prucnal pruitt pruschke
pruul pruvost pryal prygiel pryk prystupa pryszcz przeklasa przekop przekwas przenioslo przerwa przewloka przewozna
przewozniak przewoznik przewozny przybycien przybys przystupa pszczolka ptok puc pucci puccini puch pucher puchner
puckett pudelek pudjiastuti puente puentes puerta puga pugh pugliese puglisi puhakka puharic puhringer puig puirseal
pujadas pujol pukk puklus pula pulci pulgar pulido puljiz pulk pulka pulkkinen pundel puntigam punz pupak pupek puranen
purcell purdy puri purina purins purmale purmals purnawati purohit purwanti puscasu puska puskar puskaric puspasari
puspita pusz putek putinja puto putra putz puusepp puustinen puvi pyc pych pyda pyrkosz pyrz pys pysz pyszczek pyszka
pyszny pytko pytlarz pyza pyzel pyziak qadirzada qafarov qafurbayli qahramanli qanizada qarabagli qasimov qian qiao qin
qoculu qomazitha qosali quaide qualter quartey quartier quasimodo queally queenane querini quero querol quesada quevedo
quezada quigley quigney quijada quill quillinan quilty quinlan quinlivan quinney quinny quinones quinonez quintana
quintanilla quintero quinteros quintus quirke quiroga quiros quiroz quispe quitzon qurbanli qurbanov qutqasinli qvist
qwabe raab raadik raag raamat raatikainen raba rabbitte rabhartaigh rabhi rabhlaigh rabia rabiej rabitsch rabl rachedi
rachtagain racine rackham racz radel radelic rademaker radgeirs radhakrishnan radic radin radisch radke radl radman
radocaj radvards radzio raemdonck raes raeymaekers rafaels rafferty raffin rafnars rafnkells rafns rafter raftery
raftis ragan ragazzo raghaill raghaille raghallaigh raghavan raghna raghnaill ragnars rago raguels ragus raguz rahal
rahija rahilly rahimah rahimli rahimov rahmani rahmawati rahmoune rahmouni raidma raifearta raifteiri raighill
raighilligh raighle raighne raight raigne rails raimondi rainne raisanen raith raithbheartaigh raithile raj rajagopal
rajagopalan rajala rajan rajasa rajch rajchel rajcic rajczak rajda rajh rajman rajn rajtar raju rak rakela rakovan
rakuljic rakus rallaigh ram ramachandran ramaekers ramaker ramakrishnan raman ramanathan ramaswamy ramazzotti ramdani
ramis ramos ramsak ramsauer ramsay ranaigh randazzo randhawa randles randmaa randoja randvers raney ranganathan rangel
rannvers ranta rantala rantanen rao raol rapa rapin rapisardi rappaz rapraz rasala rasanen rasch rascon raseta rasic
rask raskin rasmussen raspor rastelli rastija rastoder rastogi rasulzada ratajczak ratemo rath rathaile rathallaigh
ratka ratke ratliff ratsep ratta rattan ratti rattigan raty ratz rau rauch raud raudsepp rauhala raurica rausch
rauscher rauter rautiainen rautio ravaglioli raval ravel rawa rawley raya rayel raynaud raynor razniak razny razo razov
rduch reachtabhair reachtabhra reachtagain reachtain reachtair reachtaire reachtar reachtuire reade reagain reamoinn
reamonn reanachain reannachain reardon reavy rebane rebic rebis rebolledo rebollo recer recers rechberger recio
reckinger recko recte reddin reddy redi redican reding redl redondo reede reen rees reeves regalado regge reginbalds
reginns regnier reguera rehn rehorst reich reichel reicher reichert reichl reichmann reidars reidy reif reifnirs reig
reijers reill reimann reimars reimes reinars reinbacher reindl reinert reinger reinharts reinholds reinikainen reinisch
reinke reinprecht reinsalu reinthaler reischl reiser reising reisinger reisner reitbauer reiter reiterer reithil
reithofer reitinger rej rejek rejmak rejmer rejniak remacle rembacz rembisz remmel remmers rempel ren renault renders
rendon rendulic renehan rengifo renier renner rensi renson renteria renzi requena resch resendez resnik respighi
restrepo reszke retamal retamales rettenbacher reus reuter revilla reynaert reynalds reynars reynaud reynders reynell
reynirs reynoldson reynoso reyrs rezende rezig rezler rezmer rhatigan rhattigan rheineck rhodes riabhaigh riada riagain
riain riallaigh riardain riascos riba ribaric ribas ribeiro ribera ribes ribic ribicic ricart riccardi riccati
ricciardi richards richardson richer richey richtar richter ricko ricolfi ridder riddle ridire rieder riedl riedler
riedmann rieger riegler riehl riekstina riekstins riem riener rienzo riepl riera rieser rietveld riffo rigaux riggs
righetti righi rigney rigoli rigoni riha riihimaki riikonen rijcken rijks rijn rijnsbergen rijntjes rijthoven rikards
rikhards rile rinaldi rincon riney ringhofer rinn rinne rinner rintala rioba riocaird riogain riogh rioghbhardain
riojas riollain riordain riordan rios riou rioux ripoll rippey rippin riquelme ris risch risek riska risko risma
rismondo riso rissanen risteard ritacca ritosa ritz rius rivard rivas rivera rivero riveros rivers riviere riyanti
rizzo rizzoli roa roach roache roarke roarty roba robadey robbins robbrechts roberge roberson robertson robeson
robhachain robhartaigh robi robitaille robiyayeva robledo robles robson roca rocamora rocca roccabonella roce rocha
rochain roche rocher rochowiak roczniak roda rodachain rodai rodaigh rodain rodarte rodden roden rodenas rodrigez
rodrigues rodriguez rodriquez rodulls rodzen roeck roelandt roels roero roessink rogacz rogahn rogal rogerson rogge
rogiers rogner rognvalds rognvars rogosic rogula rohac rohacek rohacik rohde rohleder rohrdanz rohrer rohricht
rohrmoser roht rohtla roibin roig roijen roisde roiste roithleain roj rojas rojek rojka rojko rojnic rojo rokkvis
rolain rolak rolants rolek rolfs rolfson rolli rollinger rollins rolon romagnoli romaguera romancik romanens romaniak
romanov romans rombaut rombouts romejko romeos romer romijn romiti romo rompa rompaey ronain ronalds ronayne roncalli
ronkainen ronkko ronoh roo roob roodesteijn rooij room rooney roose roosen roosenboom roosileht roots roover rop ropero
ropiak rorat rorricht rosada rosado rosales rosants rosars rosas rosbergs rosell rosello rosemann rosen rosenbaum
rosenberger rosenbergs rosendal rosengren rosenow rosero rosiello rosin rosinbergs rosinkars rosis roskosz roskoth
roslon rosmanns rosmini rosmunds rosner roso rosolek rosseel rosselat rosselet rossellat rosselli rossellini rossello
rossen rossetti rossi rossini rossiter rossler rossmann rossum roszko roter rothallaigh rothlainn rottensteiner rotter
rotteveel rottiers rotz roukes roura rourke rousseau rousseaux roussel rousselet rousset rout rouwenhorst rouwhorst
roux rovira rovsanov rowe rowlands rowley roybal royer royo rozak rozas roze rozic rozite rozitis roziyayeva rozman
rozmiarek rozum rozumek rozynek ruachain ruadhain ruadhainn ruadhchain ruaidhe ruaidhin ruaidhinn ruaidhri ruain ruairc
ruanadha ruanai ruanaidhe ruanain ruane ruano rubacha rubaj rubars rubben rubbia rubene rubenis rubens ruberto rubesa
rubik rubilar rubinic rubio ruch ruchala rudaigh rudden ruddy rudkins rudyk rudzik rudzite rudzitis ruecker rueda ruegg
ruelas ruelle ruffini ruggeri ruggieri rugut ruijs ruiseal ruiter ruiz rukavina ruman rumaysayeva rumjantsev rumora
runaidhe runars runis runolfs runte runu ruotsalainen rup rupnik rupp ruppersberger ruppert ruqiyayeva rurarz ruriks
rurka rus rusiniak rusko rusnak russo rust rusticucci ruszczak ruszel rutar rutledge ruto ruts rutten rutto ruud ruus
ruuskanen ruutel ruwa ruz ruzicka ryba rybar rybarik rybnicek rybus rycerz rychcik rychel rychert ryck rycke ryczko
rydberg ryden ryfa rygula rykala ryle rymarz ryndak rynn rynne rys rysa ryska rysko rysz rytkonen ryynanen ryznar rzaca
rzad rzaquluzada rzeszut rzeszutko rzezniczak rzezniczek rzonca rzucidlo saadi saare saarela saari saarinen
saastamoinen saavedra sabak sabala sabater sabatini sabbatini sabbe sabela sabelo sabharwal sabljak sabol sabotic
sachar sacharczuk sachdev sachdeva sachse sacre sacristan saczuk sadali saddamov sadej sadiqov sadixov sadiyeva sadlak
sadlik sadlocha sado sadoch sadownik sadowy sadura sady sadza saebergs saebjorns saefullah saeis saelaugs saelens
saemanns saemunds saenz saers saether saethors saevalds saevarrs saevars saevins saez safak safarli saffi safinayeva
safirs safitri safiyeva safo safoaa safronov sagar sager sagese sagmeister sagnelli sagredo saha sahbuzlu sahli sahlin
sahni sahota sahraoui sahsuvarli saidani saidov saidu sailer saina sainio sainz sairseal saito saitoti saiz saj sajda
sajnog sakac sakalauskas sakamoto sakarya sakinayeva saks saksen sakwa salach salahudin salaj salajka salako salamanca
salandra salas salat salata salawa salcedo salcher salcido saldana saldias saldivar saldivia salet salgado salgari
salhi salic salieri salinas salles sallinen salm salmanns salmars salmela salmen salmeron salmi salminen salmon salo
salohiddinov salom salomaa salomons salonen salopek salu saluda salumae salumets salva salvars salvemini salvini salvo
salwin salz salzer salzmann samandarov samaniego samel samele sameya samiec samilov samirov samiyeva sammer sammon
samoei samol samoraj samosir sampaio sampath samper samsons samuels samuelsen samul samulak samyn sanabria sanches
sanchez sandal sandanezwe sandberg sande sandell sandels sanderson sandgren sandhu sandin sandoval sandoz sandris sands
sandstrom sandvik sane sanetra sangha sanghvi sanguineti sangwani sangweni sanhueza sanitra sanjarov sanjuan sankar
sankaran sanmartin sanmiguel sansoni sansonnens sant santacruz santamaria santander santen santibanez santic santillan
santner santorio santoro santoso sanudo sanz saoraidhe saors saoudi sapala sapeta saptono saputra sarabia saraceno
saracino saraf saragat saragih sarap sarapuu sardelic sardorov sargac sargent saric sarin sarkan sarkar sarkozi sarlija
sarma sarmiento sarna sarneel sarniak sarosiek sarota sarpong sarraf sarsfield saruni sarv sarvarov sas sasak sasaki
sasiadek sass sastre sastry saternus sathe satherley sato satora satriani satta satterfield sattler sauber sauberlich
sauceda saucedo saudan sauer saulite saulitis saunders saura sauvage savage savant savard saveljev savoia savoie
savolainen savorgnan sawayn sawe sawhney sawicki sawko saxena saxis saxo sayah sayers sayyid sbarbaro scaduto scalaidhe
scalaighe scalera scalfaro scallaigh scallan scallon scally scamarcio scanaill scandone scanlain scanlan scanlon
scannail scannaill scannell scannlain scaramucci scardino scarfoglio scarlatti scarpa scarpetta scarponi sceachain
sceallain schaack schaaf schachinger schachner schacht schaden schadler schaefer schaeffer schafer schaffer schagen
schakelaar schalk schaller schamberger schandl schank schantl schar scharer scharf scharinger scharroo schartner
schartz schatteleijn schatzl schaub schauer schaus scheel scheer scheffers scheibe scheiber scheidegger scheidl
schellekens schelvis schenk schenkel schepens schepers schepper scherer scherms scherr scherrer scherz scherzer
scheucher scheuermann schevinghuizen schiaparelli schiavo schiavone schicchi schiefer schiestl schiffer schilcher
schiller schilling schilt schiltz schimmel schimpl schinagl schindler schinke schinner schinnerl schintgen schipper
schirmer schlachter schlager schlatter schlauchin schleich schlesser schlogl schlosser schmeler schmid schmidinger
schmidl schmidt schmidtke schmied schmiedecke schmiedt schmit schmitt schmitz schmolzer schmuck schnabl schneeberger
schneider schnyder schober schoberl schoch schoen schoffmann schofield schokman scholl scholler scholten scholtes
scholtz scholz schomber schon schonauer schonberger schonenberger schonfeld schonland schoofs schoonbroodt schopf
schotte schottin schou schouten schowalter schramm schrammel schrant schranz schreiber schreiner schrempf schrenk
schrijver schrik schrittwieser schroder schroeder schroeff schryver schubert schuchhardt schuh schuijt schuler schulist
schuller schulte schulten schultz schulz schulze schumacher schumann schumm schummer schuppe schurch schuster schutter
schutz schuurmans schuylenborch schwab schwaiger schwaighofer schwartsbach schwarz schwarzinger schwarzl schwass
schweiger schweighofer schweinfurt schweitzer schweizer schwendinger schwital schyns scialpi scianna scibior scibisz
scieszka scolai scolaidhe scolaighe scollaigh scollain scollan scotti scotto scribhin scriven scullion scully
scuylenborchs seachnasaigh seafraidh seafraigh seagha seaghain seain seally sealy seamuis seanachain seanaigh seanain
seanainn seanlaoich searcaigh searle searlog searraigh sears seartha seasnain sebastians sebo seco sedano seddiki
seddio sedek sedlacek sedlak sedlar sedliak seebacher seery segarra segebahn segers segerson segersun segerszoen
seghers segni segovia segre seguel segui seguin segura sehgal seibhleain seibhlin seidel seidl seifert seifs seighin
seil seiler seims seinin seip seireadain seiser seitheachain seithneachain seitric seitz seiwald sekera sekhon selami
sele selecka selecky selendic sellers sels sembathwa semenov semialjac semik semitecolo senator sendor senger sengupta
sengwayo senicic senko senouci seochfhradha seochru seoighe seoin seppa seppala seppanen sepulveda serao sereda serem
sergejev serlupi sermonti serna serraglio serrano serrato sersic servais serwa serwaa serwach serzysko sesars seshadri
sesils sestak sestan sestig seta sethi setiawan setrick setty sevcik sevilla sevillano sevrin seweryniak sexton
seyidbayli seyidzada seyxzada sforza sgalambro sgarbi sgulla shabalala shabane shabangu shaffer shaffrey shah
shahriyorov shahzodov shailer shamase shamhrain shanahan shand shandu shangase shange shankar shanker shanley shanny
shao sharaf shariff sharkey sharma sharp sharpe sharry shaughnessy shaw shazi she sheahan sheane sheedy sheehan sheehy
sheeran sheerin sheikh sheil sheilds sheitric shelembe shen shengele shenoy sheoinin shepard sheppard shere sherlock
sheth shetty shevlin shezi shi shibase shiel shields shiels shikuku shimizu shine shinga shitric shiurdain shiurtain
shoba shohjahonov shohruxov shomais shombela shortt shoyisa shozi shroff shukla shupe siacais siadhachain siadhail
siaghail siara siardain siatka sibal sibalic sibalukhulu sibanda sibaya sibeko sibhene sibhleain sibiga sibilia sibindi
sibisi sibiya sibul siciarz sidheail sidhu sidi sidler sidlo sidor sidorczuk sidorov siebenaler sieber sieberer siebert
sieczko siedlaczek siedlarz siedlik sieg siegl siegrist sieja siejak siekierka siele siembab siemek siemienczuk
siemieniec siemion sieradzan siergiej siering sierota sierpien sierzant siewert siewiera siffredi sigagu sigbergs
sigberts sigbjarts sigbjorns sigdors sigegede sigei sigerson sigfasts sigfinns sigfreds siggeirs sighvats sigjons sigl
siglaugs sigmanns sigmars sigmunds signars sigriks sigris sigrist sigs sigsteinns sigthors sigtryggs sigtyrs sigurbalds
sigurbergs sigurbjarnis sigurbjarts sigurbjorns sigurbrands sigurdors sigurds sigurfinns sigurgeirs sigurgests
sigurgislis sigurgrims sigurhjorts sigurjons sigurkarls sigurlaugs sigurleifs sigurlidis sigurlinnis sigurmanns
sigurmars sigurmons sigurmunds sigurodds sigurolis sigurpalls sigursteinns sigursveinns sigurthors sigurvaldis
sigurvins sigvaldis sigvards sihombing sihotang sihvonen sijadu sikhakhane sikhosana sikhunyana sikiric sikk sikobi
sikora sikuku sikwayo silangwe sild silina silins silk sillanpaa sillaots sillaste siller sillis silm silveira
silvennoinen silvestri simanjuntak simard simba simbolon simek simelane simeoin simic simicic simik simka simko simmon
simmonds simmons simoens simoes simola simoncic simonen simonic simonis simons simonsen sims simson simunic sinaga
sinclair sindris sinema singer singh singhal singleton sinha sinisi sinkovec sinner sinnott sinozic siochain
siochfhradha siochru sioda siomoin sionachain sionain sionainn sionnaigh sioradain siorain siothchain sip sipek sipes
sipic sipila sipos siqueira sirait sire sireelert siregar sirel siripaiboo sirnirs sirois sirotic sirvanzada sirvio
sisask sishangwe sishi sishiya sismondi sisneros sitar sitati sith sithenjwa sithigh sithole sithombo siththe sithuli
sitienei sito sitolotolo sitompul sitorus sitters sittisaowapak situm situma situmorang siudek siun siurdain sivars
sivertsen siwa siwczak siwele siwka sixli siyaya siyeshe sjafnars sjoberg sjoblom sjodin sjogren sjoholm sjolander
sjolin sjolund sjostedt sjostrand sjostrom skaerings skaers skaftis skala skalik skalka skally skantar skaptis skara
skarphedinns skeahan skeffington skefills skeggis skehan skelly skiba skidis skiepko skierka skiles skinner skirnirs
skivington skjolds skladanek sklar sklenar sklenarik sklenica sklenicka sklenka sklorz skocz skoda skog skoglund skok
skokan skold skolik skomra skoneczna skonieczka skoog skorris skotarczak skotarek skov skoviera skowyra skrijelj
skriniar skrlin skrnicki skrobek skrobot skrtic skrzecz skubala skubis skuggis skugor skuja skujina skujins skulis
skultety skunca skup skupin skupnjak skutas skutecka skutecky skutnik skwira slaba slabosz sladek sladonja
slaetsdochter slagmolen slahor slamain slamon slastan slatara slater slattery slavik slawik slebioda sleczka sledzik
slegers sleibhin slevin sleziak slimak slimani slingerland slipek slivka slivko sliz sloan sloboda slobodnik slobodzian
sloka slomian slomiany slon slonka sloot slota slovak slovinec slowey slowiak sluaghdhain slupek slupik slyk slyne
slysz smagacz smagala smajda smal smalec smardz smaris smart smealain smedt smeede smeets smektala smela smet smetek
smets smid smids smidt smieja smieszek smirnoff smirnov smit smitham smits smolain smolders smolec smolic smolka
smolorz smorag smoter smrek smullen smutek smykala smykla smyl smyrills smyth smythe snaebjarts snaebjorns snaeholms
snaelaugs snaerings snaers snaethors snaevarrs snaevars snauwaert snider snieg snjokis snjolaugs snjolfs snoch snorris
snow snyder soares sobarzo sobczak sobel sobilo sobisz sobkow sobolak sobolev sobota sobowale sobrero sobrino sobstyl
sobus socha sochaj soczewka soczowka soderberg sodergren soderholm soderini soderlund soderman soderstrom sodhi soding
soduba soest soffici soi soininen soita sojda sojka sokac sokhela sokhulu sokhwebula sokic sokk sokol sokolov solanki
solar solarek solari solbergs solbjarts solbjorns soldan soldo solej solek soler solera solheim solich solihayeva
solimanns solimena solis soliwoda soliz sollima solmars solmunds solnica soloducha solomun solons solorio solorzano
solovjov solsona soltan soltani soltes soltys soltysek solvars solvers solvins solvis solzer somachain soman somboni
somers somfula sommaruga sommerfeld somogyi somoza sompisi sondej sonder sondergaard sondini sondisa songiya soni
sonnino sonnleitner sonqandile sontag sontuli sood sooksawang soolachan soolaghan soon soos soosaar soosalu soot soots
sopata soper soprano soranzo sorattanachai sorbian sordi sorens sorensen sorgatz sorger soria soriano soric sorlis
sornat sorokin soroko sorrentino sosa sosic sosnain sosniak sosnowka sostaric sotelo sothole soto sotobe soucy soudani
soukup sousa southee souza sowa sowala sowman soyinka spaan spadafora spadlo spaendonc spaendonck spain spallanzani
spanevello spanhaak sparks sparre spealain spears speer speijer spelman spence sperandio speri sperl spiegl spier spies
spiess spika spiker spilar spillane spindler spinelli spinka spinola spiolain spiollain spisic spitzer spois spolain
spoljaric spolnik spordis sporek sporer sporri sporysz spralja sprawka spreeuw spreeuwel spreitzer sprenger spreuwel
springer sproge sprogis sprong spruit spruyt sprycha spychaj squarcione sraffa sridhar srinivas srinivasan srisoontorn
srivastava sroga srokosz sromek srsen staal stac stace stachelek stachow staciwa stadelmann stadlbauer stadler stael
staelens staglieno stahl stahr stalder stamm stamrood stanaszek stancin stanclik standaert standun stanek stanescu
stange stangl staniaszek stanic stanicic staniczek stanislawek stankevicius stanleys stanuch stapis stapleton stapor
staquet starega starek stark starkads starkenberg starosciak starosta starostka starris startek starzak stas stasiak
stasica stasko stassin stastna stastny staub staudacher staude staudinger staudt stauffer staunton stawinoga stebel
stecher steciuk steckel steed steele steenbakkers steenbeek steensen steer stefanec stefanek stefanelli stefanik
stefanka stefanko stefans steffensen stefnirs stefunko steger stehr steichen steidl steiger steinacher steinarrs
steinars steinbacher steinbauer steinberger steinbergs steinbjorns steinbock steindl steindors steiner steinfinns
steingrims steininger steinis steinke steinkellner steinkells steinlechner steinmanns steinmars steinmeiern steinmetz
steinmods steinns steinolfs steinrods steinthors steinvards steinwender stejskal stelmasiak stelzer stelzl stempel
stempin stempniak stenberg stenlund stenson stenstrom stepak stepanek stepanov stephens stephenson stepien stepka
sterckx sterkman stern sterna stettler stettyn steuber steuer steurer stevens stevenson stey steyaert stibhin stichter
stiebitz stiedemann stiegler stifanic stiffel stifter stigs stiller stimac stin stinis stiofain stirnirs stoc stoch
stochaj stochel stochmal stock stocker stockhammer stockinger stockl stockli stodola stoffel stoffelsz stoger stoiber
stoica stoices stoj stojak stojanov stojnic stokes stoll stolnik stoltenberg stoltman stoltmann stoltz stolz stolze
stondun stook stopar stoppani storey storladi storms storolfs story stosic stosik stosio stout stozek straaten stracke
stradivari straka stralen strama stranc strand strandberg strangio strasser straszak stratford stratton strauss strawa
strawbridge strazdina strazdins strazicic strba strbac street streich streicher streit strickland strid striebitz
strigt strigter strijker strik strinavic strljic strnad strnisko strobl stroh strohmaier strohmayer strohmeier strojna
strojwas stroka stroman stromberg stroobants strosin stroz strug strukelj strycek strycharz stryjek strzadala strzala
strzelczak strzepek strzoda strzyz stserbakov stubbs stucchi stucki stuckler studer stuglik stuivenberg stummer stumpf
stundun stupak stupalo sturlan sturlas sturlaugs sturm sturris stutz stwora styn stypa stypka stypula styrbjorns
styrkars styrmirs styrna styrrs styrs suarez suartini suazo subocz subramaniam subramanian suchenek suchojad suchon
suchora suchta suciu suda sudak sudiati sudnik sugier sugrue suhonen suibhne suijker suilleabhain suilliobhain
suinvorde suipeal suits sujjaboriboon sukhenai sukurlu sukurov sularz sulc suleymanli suleymanov sulg sulich sulik
sultanli sultanov sulzer sumarlidis sumayyeva sumera summers summerville sun sunavec sundaram sundberg sundell sunder
sundin sundstrom sunjic suomalainen suominen supel supernak superson suppan supple supraha sur sura surac suran
suraprachit suraprasert surbek surdel surdyk sureda surian surina surka surmiak suryatmi suryono sus susa susanti
susnik sussebier sustar suszka suszko suter sutinen sutor sutt sutter sutton suur suvorov suwarno suzuki svab svaby
svafars svafnirs svahn svalis svanbergs svanbjorns svangeirs svanholms svanis svanlaugs svanmunds svans svanthors svard
svavars svec svedberg svehla sveinars sveinbergs sveinbjarts sveinbjorns sveinjons sveinlaugs sveinmars sveinns
sveinthors sveinungis svends svendsen sverko sverres sverrirs svetlicic svoboda svolnirs svorfuds svrbik swacha
swaczyna swaminathan swamy swanson swatek swazi sweeney sweeny sweet swennen swiadek swiatek swic swiech swierad
swiergiel swierkosz swierkot swierszcz swies swieton swift swigon swinnen swistek swit switaj swords sych sycz sydor
sygut sykala sykes sykora sykut syldatk symons synak synnott syombua sypek sypien sypula syrjala syroka syslo szabla
szabo szafarz szaj szajda szajek szajna szajner szalai szalaj szalas szalast szalata szambelan szara szarejko szarpak
szaruga szarzec szatanik szatko szczap szczepaniak szczepaniec szczepaniuk szczerbiak szczerek szczesiak szczot
szczubelek szczudlo szczypek szczypior szeja szekely szekeres szela szelest szemraj szeszko szilagyi szkaradek szkatula
szklarek szkoda szkola szkopek szkup szlachcic szlaga szlapa szlapka szlek szlufik szmagaj szmaj szmajda szmalec
szmelter szmuc szmurlo sznura szok szoka szoke szoltysik szostak szott szpala szpara szpila szpyra szpyrka szpyt szram
szrama szramka sztaba sztuba sztuczka szucs szulc szulim szulist szumacher szumiec szumilo szumna szumny szurek szuta
szwaj szwaja szwalek szwiec szyba szybiak szyc szyca szyda szygula szyja szyjka szykula szylar szyma szymajda szymala
szymanczak szymanik szymaniuk szymczak szymkow szymocha szymonik szymula szyndler szywala taal tabacu tabak tabet tabis
tabisz taboada tacchini taccola taciak tack taczala taddei tadeusiak tadla tadych taferner tafoya tafuri taggart
tagizada tagliaferro tagliafierro tahirzada tahmasibli tahraoui tahri taht tahtinen taibi taichligh taidhg tailliuir
tailor taipale tait tak takacs takahashi takala takkelenburg takyi talaj talavera talbi talbot taleb taliani talibli
talibov taliercio talley talpas talts talwar tamarit tamayo tamba tamberg tamborini tamburello tamburi tamburini tamez
tamhais tamm tamme tammerijn tammik tamminen tampubolon tamsma tanaka tandon tandris taneja tang tangen tanghe tangney
tanguay tank tansey tanskanen tanui tanzer tanzini tapak tapdiqli tapia tapp tarach taranek tarantini tarantino tarasek
tarassov tarchetti tardif tardy tarfs tarihoran tarlaigh tarpaigh tarpey tartaglia tartini tarus tarvainen tasarz tasca
tasche taskinen tasse tassoni tata tatar tatarczuk tatarek tatarka tauber taucher tavcar tawia tazka tazky teachain
teahan teangana teangnai tebaldi techer teclaw teder tedesco teearu teesalu tehan teidheachain teimhneain teits
teixeira tejada tejeda tejedor tejera tejero tekiela tekieli telesio tellez tellier tello temirov temmerman tencalla
teng teper tepes ter teran teras terer terlecki ternan terragni terrazas terron teruel tervo terzic tesar tesija
tessaro tessier teter teterycz teufl teuling teunissen texier textor thabekhulu thabethe thabizolo thaidhg thaker
thakkar thakur thaler thalhammer thaller thaman thamhais thamrin thanel thangbrands thango thantananont thatcher thein
theis theisen thela thembekwayo thembela thengills thenjwayo theodors theraulaz theriault therrien theunis theuri
theyrs theys thiarnain thibodeau thidrandis thidriks thiel thielen thighearnaigh thighearnain thill thilmany thinnes
thins thiongo thirion thiry thjalfis thjodanns thjodbjorns thjodgeirs thjodleifs thjodmars thjodolfs thjodreks
thjodvards thjostars thjostolfs thobeni thoirbhealaigh thoirdhealbhaigh thole thomais thomassen thomka thommen thomsen
thomson thonon thony thorarinns thorars thorbergs thorbjorns thorbrands thorcail thords thoren thorens thorfinns
thorgards thorgauts thorgeirs thorgests thorgisls thorgnyrs thorgrims thorhadds thorhallis thorhalls thorirs thorkells
thorlaks thorlaugs thorleifs thorleiks thorlinds thormars thormods thormunds thorodds thorolfs thororms thororns thorpe
thorris thors thorsen thorsteinns thorvalds thorvards thorvars thout thoya thoyana thrainns thrands thrastars
threinfhear threinfhir throsts throtts thrudmars thryms thuathail thuathalain thuku thulin thuliswayo thumbela thumbeza
thuranira thurner thusi thusini thwala thygesen thyrnirs thys thyssen tiainen tianvarich tiarnaigh tiarnain tiba ticha
tichy tiefenbacher tielemans tiepolo tierney tighe tighearna tighearnaigh tighearnain tihhomirov tiihonen tiik tiits
tijerina tikka tikkanen tilk tillmanno timek timis timka timko timlin timmerman timmermann timmermans timofejev timonen
timoney timons timony tindars tindris tinds tinguely tinney tinnis tins tintzmann tiobraide tiomanai tiomanaidh
tiomanaidhe tiomanaigh tirabassi tirado tirie tirkkonen tirop tirpak tisaj tischler tistrans titipatrayunyong titov
tiwaa tiwari tjalds tjorfis tjorvis tlalka tluczek tlustek toal tobar tobler toborek toczko todsapornpitakul toe tofil
toft togher togliatti tognazzi tohall toibin toic toirbhealaigh tois toivanen toivonen tokaj tokarek tokis tolain tolak
tolan toldo tolin tolj tollis toloczko tolonen tolosa toloza tolvanen tomais tomal tomalak tomalik toman tomana tomanek
tomanik tomasek tomaselli tomasetti tomasi tomasik tomasini tomasko tomaszuk tomazic tomczak tomecek tomecka tomecko
tomei tomescu tomhnair tomic tomicic tomingas tomka tomko tomlinson tommaseo tomsic tomson tomys tomzik tonc tondera
toner toninelli tonisto tonnis tonra tonui toolan toole toolin toolis toom tooman toome toomey tooming toomsalu toor
toots topa toplak torbus torfis torfs torlonia tormaigh tormay tormey tormo tornatore toroitich torok torp torpaigh
torpey torphy torralba torrecilla torrens torrent torrents torres torrez torricelli torrijos tors torz tos toscani
toscanini toselli tosi toso tosto toth totic totino totwiller touati toubeau touil toumi tournay tours toussaint tovar
towarek towett towne townsend tozzi tozzo trabka traetta trainor trantow traoin traore trapanese trapani trapp trask
tratnik trattner trauner trausch traustis travaglia travaglio travers traversa travia trawka traxler traynor treabhair
treanor treasai treasaigh trebbi treboux treccani trei treial treier treinfhear trejo tremblay tremonti trenor trentin
trentini treo treoigh trepanier trepka tresoldi treutel treves trevino trevisan trevisani trezzini trgovcic triall
trierweiler trikasemmart trillini trillo trimmel trincavelli trinkl tripathi triplat tristans trivedi trlik trobbiani
troc troch trochim trochimiuk trofimov troisi trojanek troka trombetta trommler tromp tron troncoso tropea trost
trostans trotta trottier trub truben trubin truchan truchel trujillo trumanns trummer trupiano trupp trussardi trutanic
truu trybala trybus tryc tryggvis tryka trzcionka trzepizur trzmiel trznadel trzop trzos trzpil trzyna tsagairt tsao
tsaoi tsaoir tschentscher tseng tsionnaigh tsithigh tso tsou tsui tsvetkov tuachair tuairisc tuairisg tuama tuamain
tuaraisce tuaruisce tuataigh tuathaigh tuathail tuathaill tuathalain tuathalin tuathlainn tubridy tuda tudela tudic
tuijl tuile tuimlin tuisk tuithof tukane tuksar tukur tulacz tully tuma tumis tungkasethakul tuohey tuohy tuomi
tuominen tuovinen tupa tupy tur turalli turati turchetta turchi turci turcinov turcok turcotte turgeon turina turins
turk turlej turley turmes turnbull turon turongkinanon turpeinen turpin turraoin turrini turudic turunen tusek tusk
tuskan tutino tutka tutty tuul tuulik tuwei tuzimek tuzzolino tveit twardosz twardy twardzik tweneboa twidle twohey
twohig twomey tworzydlo twumasi tyczka tyka tylec tylek tylka tylman tylus tyma tymczyszyn tynan tyniec tyrfings
tyrrell tyrs tytko tywoniuk uaid uaiteir uaithne ualghairg uallachain ualtair ubaldi ubbis ubysz uddis udeh udinese
udinesi ufnal ufniarz ugarte uggis ughi ugrinic ugurlu uhl uibhrin uibo uidhir uidhlinn uiginn uilcin uit uittenbosch
ukic uldry ulfars ulfgeirs ulfhedinns ulfik ulfkells ulfljots ulfs ulftyrs uliasz ulibarri uliczka ulker ullmann ulloa
ulrichs ulriks ulrych ultaigh ulugbekov umarov underwood ungaretti unger uniacke uniaque unis unnars unnbjorns unndors
unnsteinns unnthors unruoch unt unterberger unterweger uotila upadhyay uphaus uphuis uphus uppal uram urb urbach
urbaniak urbany urbina urblik urbonas urdars urena uria uriarte uribe urlic uroda urra urrutia uryga urzua usada usamah
usarek usic usmonov uss utami utrata uus uusitalo uustalu uwais uxis uyainah uzar uzieblo vaananen vaati vabaza vaca
vaccari vaccariello vacek vachon vaci vaes vaessen vafali vagns vaher vahi vaht vahter vahtra vaidya vaillancourt
vaillant vain vainio vaisanen vajcik vajda vaks valach valadez valbergs valbjorns valbrands valbuena valcarcel
valdebenito valdemars valderrama valdes valdez valdimars valdivia valdors valenciano valent valenta valentic valentins
valenzuela valera valette valgards valge valgeirs valguarnera valiants valicek valier valimaki valis valixanov valiyeva
valizada valjetic valk valkama valkonen vall valla valladares vallads valle vallee vallejo vallejos vallelian
vallenduuk valles vallet vallin valls valmarana valmars valmunds vals valsteinns valters valthors valtonen valtyrs
valusek valverde vanaga vanags vanbrabant vandaele vandamme vandecasteele vandekerckhove vandenbergh vandenberghe
vandenbroucke vandenbussche vandendriessche vandeputte vanderheyden vanderlinden vanderstraeten vandervort vandevelde
vandewalle vanegas vanek vang vangisa vanhee vanhoutte vanhove vanneste vansteenkiste vanvitelli vapnis vaquero varadi
varano varas varela vares varga vargas varghese varik varis varkey varmars varone vartiainen varty varughese vasa
vasari vasconcelos vasek vasiliev vaska vasquez vass vasseur vastenhouw vastraedsd vatnars vattimo vavra vayrynen vaz
vazirov vazquez veale veas vebjorns vecellio vecoli veen veenendaal veenstra vegeirs vegt veic veigars veigs veilleux
veiver vejar vekells velandia velasco velasquez velaugs velazquez veldak velde velden velderman velez veliz veloso
velthoven veltman veltroni velzen vemunds ven venalainen vendetti venditti vendrell venegas veneziano venier
venkataraman venkatesh venne venrooy vento venturi verbeeck verbeek verbeke verbiest verbist verboom verboven
verbruggen verbrugghe vercammen vercauteren vercelloni vercoe vercruysse verdejo verdier verdonck verdone verdu verdugo
verdun verduzco vereecke vereecken verelst veres verfaillie verga vergara vergassola vergauwen vergeer vergerio verhaar
verhaegen verhaeghe verhagen verharen verheij verhelst verheuvel verheyden verheyen verhoeven verhulst verkade
verlinden verma vermandois vermeersch vermeil vermeir vermeire vermeiren vermeulen vermeylen vermunds vernhards verret
verri vers versace verschuere verschueren verschut versluijs verstappen verstraete verstraeten vertoor vertooren
vervaeke vervaet vervloet vervoort verwimp verwoert vescovi vesela vesely veski vespa vespucci vestars vesteinns
vestergaard vesterinen vesterlund vestin vestmars veternik vethayasas veturlidis veum veysalli vezi vezina vezzali
viaene vial viale viana vianello viberg vicari vicen vicena vicens victors vidars vidas videla vidic vidirs vidmar
vidoni vidov vieira vienne viens vierdag vifills vig viggos vigil vigliotti viglunds vigmars vigmunds vigneron vignirs
vignon vigorelli vigris vigs vigsteinns vigthors vigtyrs viik viira viitala viitanen vikars vikings viklund viks viksna
vikstrom vila vilain vilakazi vilalta vilaplana vilbergs vilberts vilbjorns vilbogis vilbrands vilches vilcina vilcins
vilgeirs vilhelms vilhjalms viljanen viljars viljevac viljis vilks vill villablanca villadicani villagomez villagra
villagran villalba villalobos villalonga villalpando villamil villamizar villanueva villar villard villareal villarosa
villarreal villarroel villasenor villaverde villegas villemson villena villeneuve villis vilmars vilmunds vinas
vincents vincetic vinck vincze vinjars vink vinogradov vinyuvanichkul virgills virk virta virtanen visconti visintini
vismara visnapuu visser vissers viswanathan vitek vitola vitolina vitolins vitols vittadello vitturi vivaldi vivanco
viveros vives viviani vizcaino vizintin vlaanderen vlach vladislavic vlaeminck vlasic vlassov vlcek vleugels vliet vlna
vlnka vodopivec voet vogel voggs vogl vogler vogt vohra voigt voinea voisin vojtek vojtka vojtko volaric volcke volk
volkman volkov vollbrecht volta volterra volunds vona vonlanthen vonrueden voorde voorhout voorst voortman vopnis vora
vords vorkapic vorms vorobjov voronin voros vos voss vosu votts voutilainen vozar vozila vrabec vrabelj vrablec
vrancken vranckx vranic vranken vrban vretenar vrhovec vries vroege vrome vsiliauskas vucetic vucin vugdelija vugec
vuille vukman vukusic vuljak vumisa vundla vunisa vuorela vuori vuorinen vuyst vyas vydarena vydareny waarbeek
waardeloo waas wabik wable wabomba wabwile wabwire wac wacana wachter waclawiak waderle wadhwa waelchi waele wagener
wagenknecht wagenvoort waghorn wagle wagner wahlberg wahlgren wahlstrom wahner wahome wahyudin wahyuni waithaka
waithera waithira wajdzik wajer wakhungu wakio wako wakula wal walasik walaszek walch walcher walczak walder walderade
waldner waldoch waldron waleczek walek walenciak walencik walesa wali walia walkusz wall walla wallaert walle wallen
waller wallgren wallin wallis wallner walls waloch walocha waloszek walser walsh walshe walsteijn walters waltl
waltrade waluk walus walusiak wamaitha wamboi wambura wampach wamuyu wandas wandera wandl wandzel wang wanga wangai
wangare wangechi wangeci wanger waniek wanijiku wanjau wanje wanjira wanjugu wannapaitoonsri wanner wantz wanyoike
wanza wanzala waraksa warchal warczak wardzala wardziak ware wario warmer warmuz warnier warrior waruguru warui warwas
warych warzybok wasala wasaznik wasek wasendlunkulu wasike wasil wasita wasiuk waskita wason wasonga wassenaar wastuti
wasunun waswa wasyluk watanabe waters wathelet watkins watras watsica watters wattiez watts waugh wauters wauthier
wavinya wawak wawira wawire wawryniuk wawrzonek wawrzyczek wawrzyk wawrzynek wawrzyniak wawszczak wayua wazna wazny
webby weber wechselberger wechuli weeks weeldenburg weerdenburg weerdt weever wegier wegmann wegrzyk wegrzynek
wegrzyniak wegscheider wehner wehrli weibel weidinger weigl weihmann weijland weijters weiler weimann weimer weinberger
weinhage weinhold weir weis weiser weisgerber weiss weissenbock weissnat weitzel wejman wel wela welc welch welenc welf
wellens weller welter wenda wendt weng wenger weninger wenk wennberg wensen wenzl werd werdes wereda weremczuk werl
wernecke werners weru wery wesack wesola wesoly wessex westberg wester westerbeek westerberg westerburg westerlund
westermann westfal westfalen westlund westman weterink wettstein wever weydert weyland weylant weyrich weza wezyk
whalen whelan whelehan whitaker white whitehead whitehouse whitfield whittaker whitty whyte wiaderek wiafe wiak wiatrak
wiberg wibisono wibowo wicha wichary wichlacz wichmann wicht wiciak wickerode widen widhalm widiastuti widlak widmann
widmer widodo widuch wiech wieclawek wieczerzak wieczorek wiedner wiegand wieja wiek wiekiera wiel wieladek wielgat
wielgo wielgos wieloch wiencek wiener wiercigroch wiertel wiertelak wierzbicki wierzchon wiesbauer wiese wieser
wiesinger wiesiolek wiesner wietecha wiewiorka wiggins wigman wijata wijaya wijayanti wijk wijland wika wiklo wiklund
wikstrom wilcken wilcox wild wilderman wildschut wilfinger wilhelms wilk wilkerson wilkin wilkins wilkinson wilkos
willaert willame willards willekens willems willemsen williamson willigen willms wills willums wilmart wilmes wilmont
wilmotte wilms wilmsen wiltzius wilusz wimmer wimolnot winandy winarno winarsih winberg wincenciak windak windhager
windisch windler winek winkel winkelmann winkler winnik winnrich winters wintheiser winther wipstrik wiraszka wirth
wirtz wirz wise wisla wisoky wisozk wissing wisz wiszowata wiszowaty wit wita witan witas witaszek witka witko witon
witos witt wittbrodt witte wittenboer witting wittmann wiza wizner wladyka wlazlak wlazly wlizlo wlodarz wlodyka
wnuczek wochna wochnik wocial woda wodka wogerbauer wohlgemut wohlmuth wohlwend wohrer wojaczek wojak wojcik wojczuk
wojewodka wojewodzic wojniak wojnicz wojs wojsa wojslaw wojt wojtach wojtak wojtalik wojtaszak wojtczuk wojtera wojtiuk
wojton wojtunik wojtyna wojtys wolan wolff wolffel wolfinger wolfsdr wolfswinkel wolk woloch wolodzko wolos woloszczuk
woloszyk wolter wolters wolzak wons woodard woods woodward woolley wooning wooten worach workman worm woroch woronko
wosiak wosiek wosko woszczak woszczyna wota woudenberg woulfe wouters woutersz wowra wozniak wozniczko wratt wren wrenn
wrobel wrochna wrona wrynn wrzesniak wszola wuckert wujec wujek wulandari wulff wunderink wunsch wurm wurzer wurzinger
wuthrich wutke wuyts wyderka wydmuch wydrych wygoda wykret wylegala wylupek wynants wynn wynne wypchlo wypior wyroba
wyrobek wyroslak wyrostek wyrwal wyrwich wyskiel wysocki wysota wyss wywial wziatek xaba xakimov xala xalilov xhakaza
xiang xie ximba xiong xolidov xolo xu xulu yaamoa yadav yahaya yahi yahiaoui yahyoev yakub yamada yamaguchi yamamoto
yamashita yamazaki yanez yao yaqubov yasinaeva yasinov yates yatich yator yawson ybarra yeboa yeboah yego yegon yeh yei
yengwa yengwayo yepes yeyeye yin yirenkyi ylinen ylitalo ylonen yls ymirs yngvars yngvis yoder yogi yohannan yorulmaz
yoshida yost youprasert yousfi yrars yrkills yudas yulianti yuliarti yundt yuniar yunusov yusifqizi yusifzada yuste
yusupov zaal zabala zabaleta zabarella zabierek zabjacan zabka zaborek zaccagnini zaccardo zacchia zacco zachara
zacharczuk zacharek zachwieja zaczyk zadka zadora zadworny zagar zagozda zagozdzon zagrajek zagrodnik zagula zaguri
zahharov zahn zahroyeva zaidi zaitsev zajac zajc zajko zakariyoev zake zakinja zakis zakrajsek zal zalite zalitis
zalokar zambon zambrano zamengo zamora zamorani zamorano zampa zamudio zanazzo zanetti zangerl zanichelli zanker zanon
zanoni zanzi zaoui zapadka zapasnik zapata zapior zapletal zapora zaragoza zaranek zaras zarate zarins zarlino
zarzeczna zasepa zastawny zaton zaucha zauner zavala zawadi zawadzki zawal zawalich zawartka zawiasa zawodnik zayas
zayidov zbiciak zbik zbinden zboncak zbrog zbroja zbrozek zbrzezniak zbylut zdobylak zdonek zdziech zeba zebec zebik
zecchini zechmeister zechner zedillo zeemans zeffirelli zegadlo zegar zehetner zehnder zeiler zeilinger zeimes zeimet
zeiner zelasko zelazek zelazo zeldenrust zeleznik zelic zeller zeltina zeltins zeman zemanek zemlak zemljic zeng zengin
zenner zenteno zenz zepeda zerjav zeroual zerrouki zetterberg zetticci zettl zevenboom zezelic zgola zgorelec zhang
zhao zheng zhong zhou zhu ziajka ziane ziani ziarek ziarnik ziarno zibert zic zichichi zidane zieba zieciak ziecik
ziegert ziegler zieja zielke ziemak ziemann zieme ziemele ziemelis zietal zigo zijl zijlemans zijlmans zikhungwini zima
zimka zimmer zimmerman zimmermann zimniak zimolag zimon zingg ziola ziolko zirme zirne zirnis ziro zito zitouni zivic
zizek zlotek zlotnik zmaic zmarzly zmija zmuda zmyslony znidarsic znojek zobel zochling zohrer zok zoladz zollinger
zoltek zontek zoppetti zoppetto zorbach zorko zorman zorrilla zotter zou zouaoui zrilic zubairu zubayrov zubcic zubek
zubel zuber zuberek zubka zubko zubrik zufika zugaj zugec zuidweg zuijdveld zujev zukauskas zukov zulaika zulauf
zulkarnain zuluaga zunec zuniga zupan zupanc zupancic zupanic zuravljov zurawik zurcher zurita zuvela zuziak zuzic
zvaigzne zver zvirbule zvirbulis zwaben zwara zwart zwiazek zwijsen zwindrecht zybura zyga zygula zymelka zynda zyrek
zys zysk zyto zywica zyzik
"""
