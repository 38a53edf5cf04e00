/**
 * Passwords that many people chose, in lower case: the most frequent ones of the list in zxcvbn (MIT License, copyright
 * 2012-2016 Dan Wheeler and Dropbox, Inc.; 2021 the makers of @zxcvbn-ts/language-common, version 4.1.3), and all of that
 * list with ten characters or more. They are printed as they leaked, rude ones too.
 */
const text = `
0.0.0.000 0.0.000 000000 0000000000d 0000000000o 000001 000007 000111 0007 000777fffa 007007 01011 01011910 01011970
01011975 01011977 01011980 01011981 01011982 01011983 01011984 01011985 01011986 01011987 01011988 01011989 01011990
01011991 01011992 01011993 01011999 01012000 01012001 01012010 01012011 010203 01020304 0102030405 010203040506
01091989 01234567890 012345678910 0123654789 0123698745 014702580369 0147258369 0147852369 0147896325 0192837465
01telemike01 02011985 02011986 02011987 02021984 02021985 02021986 02021987 02021988 02031984 02031986 02041984
02041986 02051986 02061985 02061986 02061989 02071982 02071986 02081984 02081987 02081988 02081989 02091986 02091987
02101985 03082006 0420 050605rostik 0987654321a 0cdh0v99ue 0o9i8u7y6t 1000 100000 1001 1005 1007 10101 1012 1017 1020
10203 102030 10203040 1020304050 102030405060 1024 102938 1029384756 1029384756q 10293847qp 1066 10987654321 111111
11111111 1111111111zz 1111122222 11111aaaaa 11112222 1112131415 111222 111222333 111222333000 111222333444555
111222333a 111333 1122 112211 1122112211 11223 112233 11223344 1122334455 112233445566 1123 112358 11235813 1123581321
1133557799 12011987 120676 12121 1212312121 1213 121314 12131415 1213141516 1221 122333 1223334444 122333444455555
1225 1230 12301230 123098 12312 123123 12312312 123123123a 123123123q 123123a 123123q 123123qweqwe 1232323q 12332
123321 123321123 123321123321 123321456654 123321a 123321q 123321qweewq 1234 1234321 12344321 12345 1234509876 123451
123454321 123455 1234554321 1234554321a 1234554321q 123456 1234562000 12345654321 123456654321 1234567 12345672000
12345677654321 12345678 123456782000 1234567887654321 123456789 123456789* 123456789. 1234567890 12345678900
123456789000 12345678900987654321 12345678901 123456789012 1234567890987654321 1234567890a 1234567890d 1234567890l
1234567890m 1234567890o 1234567890p 1234567890q 1234567890qaz 1234567890qw 1234567890qwe 1234567890qwerty 1234567890s
1234567890w 1234567890z 1234567890zzz 1234567891 12345678910 123456789101 12345678912 123456789123 1234567892000
12345678987654321 1234567899 123456789987654321 123456789a 123456789aa 123456789aaa 123456789abc 123456789as
123456789asd 123456789b 123456789c 123456789d 123456789e 123456789f 123456789g 123456789i 123456789j 123456789k
123456789l 123456789m 123456789n 123456789o 123456789p 123456789q 123456789qaz 123456789qq 123456789qqq 123456789qw
123456789qwe 123456789qwer 123456789qwerty 123456789r 123456789s 123456789t 123456789v 123456789w 123456789x
123456789y 123456789z 123456789zx 123456789zxc 123456789zz 12345678a 12345678q 12345678qwe 12345679 1234567a 1234567q
1234567qwertyu 123456a 123456aa 123456k 123456q 123456qw 123456qwer 123456qwert 123456qwerty 123456r 123456s 123456z
123456zxcvbn 123457 12345a 12345abcde 12345asdfg 12345q 12345qazwsx 12345qwe 12345qwert 12345qwert7 12345qwerty 12345t
12345trewq 12345z 12345zxcvb 1234abcd 1234qwe 1234qwer 1234qwerasdf 1234qwerasdfzxcv 1234qwerty 123654 123654789
1236547890 123654789a 1236987 12369874 123698745 123789 123789456 123987 123aaa 123abc 123asd 123ewqasdcxz 123hfjdk147
123qaz 123qq123 123qwe 123qwe123 123qwe123qwe 123qwe456rty 123qweasd 123qweasdzx 123qweasdzxc 123qwerty 123qwerty123
123zxc 124578 128500 12andriy14 12qw12 12qw34er 12qw34er56ty 12qwas 12qwaszx 131313 132435 13243546 1324354657
132forever 134679 1346798520 135246 135790 1357908642 135792468 1357924680 1357997531 1366613 1369 141627 142536
147258 14725836 147258369 1472583690 147258369a 147369 147852 147852369 1478963 14789632 147896325 147963 1492 150781
15426378 159357 159753 159753159753 1597532486 159753456852 159951 162534 1701 17171717aa 18436572 192837 192837465
1928374655 192837465q 193570356033 19411945 1958proman 1986irachka 1994200414 19952009sa 19960610ilja 19mtpgam19
1a2a3a4a5a 1a2a3a4a5a6a 1a2b3c 1a2b3c4d 1a2b3c4d5e 1a2s3d4f5g 1a2s3d4f5g6h 1pass1page 1passwor 1pussy 1q2q3q4q5q
1q2w3e 1q2w3e4r 1q2w3e4r5 1q2w3e4r5t 1q2w3e4r5t6y 1q3e5t7u9o 1qa2ws3ed 1qa2ws3ed4rf 1qa2ws3ed4rf5tg 1qaz2ws 1qaz2wsx
1qaz2wsx3edc 1qaz2wsx3edc4rfv 1qazwsxedc 1qazxsw2 1qazxsw23edc 1qazxsw23edcvfr4 1qwerty 1qwertyuiop 1x2zkg8w
1z2x3c4v5b 200000 20162016up 21031988 2112 21122112 2128506 2143658709 222333 223344 23176djivanfros 235689
23wkoa0fp78dk 2468013579 246810 2580 25802580 258456 2606642yra 26429vadim 2dumb2live 31217221027711 314159 31415926
3141592654 315475 321123 321456 321654 321654987 3216732167 32615948worms 332211 333666 336699 362436 369963
38gjgeuftd 3f3fpht7op 3rjs1la7qe 3syqo15hil 4121 4128 413276191q 41d8cd98f00b 420247 420842084208555 4294967296
42qwerty42 445566 456123 456321 456654 456852 4815162342 4815162342a 4815162342lf 4815162342lost 4815162342q
4904s677075 4runner 50cent 51051051051 5150 51505150 541233432442 5432112345 5544332211 5551212 555666 555777
5858855abc 59382113kevinp 5hsu75kpot 5t4r3e2w1q 6215mila6215 654123 666666 666777 666999 671fsa75yt 6751520 6969
696969 70780070780 73501505 7410258963 741852 741852963 7418529630 742617000027 753159 753951 7753191 7777755102q
7777777 777888 7779311 778899 784512 787898 789123 789456 78945612 789456123 7894561230 789456123a 789456123q 7895123
789654 789987 794613 7elephants 7jokx7b9du 7ugd5hip2j 80070633pc 80361665abc 80637852730 8096468644q 80972694711
80988218126 852456 8675309 87654321vv 87e5nclizry 88002000600 89015173454 89032073168 89057003343 89063032220m
89132664230 89172735872 89181502334 89211375759 89231243658s 89600506779 89614774181 89876065093rax 89semtsriuty
8j4ye3uz 8phrowz622 8phrowz624 90210 906090 9085084232 9085603566 911911 9293709b13 9379992 951753 963852 963852741
9638527410 9731553197 987456 987456321 9874563210 987654321a 987654321g 987654321z 989244342a 9988776655 999111999q
99strenght 9z5ve9rrcz a11111 a12345 a123456 a1234567 a12345678 a123456789 a1234567890 a1a2a3a4a5 a1b2c3 a1b2c3d4
a1b2c3d4e5 a1s2d3 a1s2d3f4 a1s2d3f4g5 a1s2d3f4g5h6 a3eilm2s2y a789456123 a987654321 aa123456 aa123456789 aaa111
aaliyah aardvark aaron aaron1 abby abc12 abc123 abc1234 abc12345 abc123456789 abcd123 abcd1234 abcd123456 abcde12345
abercrombie aberdeen abgrtyu abigail abracadabra abraham abrakadabra absolut absolute absolutely access access14
accord account accountbloc accounting achilles action activation active ad12345678 adam adam12 adams adgjmptw adidas
admin admin18533362 administrator admiral adonis adrenaline adrian adriana adrienne adult adults aezakmi aezakmi123
afghanistan africa afrika2002 again agent007 aggies aikido airborne airbus airforce airplane ajcuivd289 ajnjuhfabz
akira aksjdlasdakj89879 alabama alabama123 alan alaska albatros albert alberto albina albion alejandr alejandro
alejandro1 aleksander aleksandr aleksandra aleksey alenka alessandra alessandro alex alex123 alexalex alexande
alexander alexander1 alexandr alexandra alexandra1 alexandria alexey alexia alexis alexsander alfa alfred alibaba
alice alicia alien aliens alina alinaalina alisaalisa alisha alison alkanaft123 allahuakbar allan allen alliance
allison allmine allsop allstar alpha alpha1 alpha135792468 alphabet alphabravo alphaomega alpine alternativa
alternative alucard always alyssa am4h39d8nh amadeus amadeusptfcor amanda amanda1 amateur amateurs amazing amazon
ambassador amber amber1 amelia america america1 american amsterda amsterdam amsterdam1 an83546921an13 anaconda anakin
anal analsex anarchy anastasia anastasija anastasiya anderlecht anders anderson andre andrea andreas andrei andres
andrew andrew1 andrewjackie andrey andrey1992 andromeda andy anfield angel angel1 angela angelangel angelica angelina
angelo angelochek angelofwar angels angie angus anhyeuem animal animal2000 animals anime anna annabell anne annette
annie annika answer antananarivu anthony anthony1 antichrist antoine anton antoni antonio anubis anything anytimetoday
apache apocalypse apokalipsis apollo apollo13 apple apple1 apple123 applejuice applepie apples applesauce april
aquarius aragorn archer archie area51 argentina ariana arizona arjay armageddon armagedon armani army arnold arsenal
arsenal1 arsenal123 artem artemartem artemis artemka arthur artist artur asd123 asd123asd123 asdasd asdf asdf123
asdf1234 asdfasdf asdfg asdfg12345 asdfgh asdfgh123456 asdfghj asdfghjk asdfghjkl asdfghjkl1 asdfghjkl123 asdfjkl
asdfzxcv asdzxc ashlee ashleigh ashley ashley1 ashton asia asian aspire aspirine assass assassin assfuck asshole
asshole1 asshole123 assholes assman assword astalavista asterix astonmartin astonvilla astra334566 astrid astros
athena athens athlon atlanta atlantic atlantis atomic attack attitude aubrey auburn auckland2010 audia4 audrey august
augusta augustus aurora aussie austin austin1 australi australia australia1 autumn avalanch avalon avatar avenger
avrillavigne awdrgyjilp awesome awesome123 awo8rx3wa8t azamat azerbaijan azerbaycan azerty azertyuiop azsxdc azsxdcfv
azsxdcfvgb azwebitalia babe babemagnet babes babies baby babybaby babyblue babyboy babydoll babyface babygirl babylon
babylon5 babylove bacardi bacchus back backdoor backup bacon badass badboy baddog badger badgirl badiman28200 badman
badnaamhere baggins bagira bailey balance ball baller balloon balloons balls bambam banana bananas banane bandit bang
bangbang bangkok bangladesh bank banker banner banshee banzai barbados barbara barbarossa barber barbie barcelon
barcelona barefoot barker barkley barnes barney baron barrett barry barsik bart bartman barton baseball baseball1
baseball10 baseball11 baseball12 baseball21 basket basketba basketball basketball1 bass bassman bassmaster bastard
batman batman1 battle battlefield battlestar baxter bayern bcfields beach beaches beagle beamer bean beaner beanie
beans bear bearbear bearcat bears beast beast1 beastie beatle beatles beatrice beautifu beautiful beautiful1 beauty
beaver beavis because becker beckham becky beefcake beemer beer beerbeer beetle believe belinda bell bella bella1
belladonna belle belly bender benfica bengals benjamin bennett benny benson bentley beowulf beretta berezuckiy berger
berlin berlin1945 bermuda bernadette bernard bernie bert bertha bertie bestfriend beth bethany better betty beverly
bhbirf bhrh0h2oof6xbqjeh bianca biblioteka bicycle bigass bigballs bigbear bigbird bigboobs bigboy bigbrother bigbutt
bigcock bigdaddy bigdick bigdog bigfoot bigger biggie biggles bigguy bigmac bigman bigmike bigmoney bigone bigred
bigsexy bigtime bigtit bigtits bike bikini bilbo bill billie billy billy1 billybob billyboy bimmer bing bingo bingo1
binladen bird birdie birdman birmingham birthday birthday10 birthday100 birthday133 birthday21 birthday26 birthday27
birthday28 birthday299 birthday36 birthday54 biscuit bishop bitch bitch1 bitchass bitches biteme bizkit blabla black
black1 blackadder blackberry blackbir blackcat blackdog blackdragon blackhaw blackhawks blackheart blackhorse blackie
blackjac blackjack blacklabel blackman blackmetal blackout blacks blacksheep blacksonblon blackwhite blacky blade
bladerunner blades blahblah blake blaster blaze blazer blessed blessing blingbling blink182 blitzkrieg blizzard blonde
blondes blondie blood bloody blossom blow blowjob blowme bltynbabrfwbz blue blue123 blue22 bluebird blueblue blueboy
bluedevils bluedog bluedragon blueeyes bluefish bluemoon blues bluesky bmvm3e46gtr boat bob123 bobafett bobbie bobbob
bobby bobby1 bobcat bobdylan boeing bogart bogdan bogey bohica bollocks bollox bomber bond bond007 bondage bondarenko
bone bonehead boner bones bonita bonjour bonjovi bonkers bonnie bonsai boob boobie boobies booboo boobs booger boogie
booker bookworm boomboom boomer bootie boots booty boredboi4u boricua boris borussia bosco boss bossman boston
bot_schokk bottle bottom bounce bowler bowling bowser boxing boxster boy1cool23 boy4u2ownnyc boys bpgjldsgjldthnf
br0d3r br549 brad bradford bradley brandi brando brandon brandon1 brandy brasil braveheart braves bravo brazil
breakdance breast breasts breeze brenda brendan brent brett brewer brewster brian brian1 briana brianna bridge bridget
bright brighton bristol britney brittany broadway broken bronco broncos brooke brooklyn brooks brother brothers brown
brownie browns bruce brucelee brucewayne bruins bruno brutus bryan bryant bubba bubba1 bubbas bubble bubbles buck
bucket buckeye buckeyes buckshot buddah buddha buddie buddy buddy1 budlight budman budweise buffalo buffett buffy
buffy1 bugger builder bujhmbujhm bull bulldog bulldog1 bulldogs bullet bullfrog bullnuts2003 bulls bullseye bullshit
bullwinkle bunghole bunny bunny1 burger burton bush bushmaster business businessbabe busted buster buster1 butch
butler butt butter butterbean buttercu butterfl butterfly butterfly1 butthead butthole buttman button buttons butts
buzz buzzard bvncnbnvvbn byajhvfnbrf byteme c43dae874d c43qpul5rz c7e4f8ezqh cabbage cactus cadillac caesar caitlin
calculator calgary calico caliente californ california california1 caligula callaway callie callofduty calvin camaro
cambiami camel camelot camels cameltoe camera cameron cameron1 camilla camille campbell camper canada canadian cancel
cancer cancun candice candle candy candyeater candyfinger candyman cannabis cannon cannondale canon cantona canyon
capital capone caprice capslock captain caramel caravan carbon cardinal carina carl carla carlo carlos carlton carmel
carmen carol carole carolin carolina caroline carolyn carpedie carpet carrera carrie carrot carson carter cartman
cartoon casablanca casanova caserta casey casey1 cash casino casper cassidy cassie castle castro cat123 catalina
catch22 catdog caterpillar catfish catherin catherine cathy catman cats cattle cavalier caveman cbr600 ccbill cdtnkfyf
cecilia cedric cegthgegth cegthgfhjkm celeron celeste celica celine celtic celtic1888 celtics ceng center central
century cerberus cessna cfitymrf cfkfvfylhf cgfhnfr cghfdjxybr cgtwbfkbcn chad chai chainsaw chair challenger champ
champion champs chan chance chandler chanel chang change changed changeme chao chaos charger chargers charity charlene
charles charles1 charleston charley charli charlie charlie1 charlie111 charlie123 charlott charlotte charlotte1
charlton charly charmed chase chaser cheater cheburashka check checkers cheech cheeks cheerleader cheerleaers cheers
cheese cheese1 cheeseburger cheesecake cheetah chelsea chelsea1 chemical cheng cherokee cherry cheryl chessmaster
chester chester1 chester123 chesterfield chevelle chevrole chevrolet chevy chevy1 chewie cheyenne chicago chicago1
chichi chicken chicken1 chicken123 chickens chickenwing101 chicks chico chief chiefs children chimera china chinchilla
chinook chip chipper chippy chivas chloe chloe1 chocolat chocolate chocolate1 chong chopper chou chris chris1 chrisbln
chrisbrown chrissy christ christia christiaan christian christian1 christie christin christina christine christmas
christop christophe christopher christopher1 christy chrome chronic chrono chrysler chuai chuang chubby chuck chuckie
chuckles chucky chui chun chunky chuo chupakabra church ciccio cicero cigars cincinnati cinder cinderella cindy cinema
cinnamon circle circus city civilization cjdthitycndj cjkysirj cjkywt claire clancy clapton clarence clarinet clark
classic claude claudi claudia claudio claymore clayton clemson clevelan clifford clinton clipper clitoris cloud cloud9
clouds clover clown clubpenguin cnfc35762209 cnfnbcnbrf cnjvfnjkju cobalt cobra cobra1 cocacola cocaine cock
cockgobbler cocks cocksucker coconut cody coffee cohiba coke coleman collection colleen college collin collins
colombia colonel colorado colors colt45 colton coltrane columbia columbus combat combat123654 comet comicbookdb
comicbooks comics command commando commercial common company compaq compatible computador computadora compute computer
computer12 concrete condom condor confidence configuratio confused cong connect connection conner connie connor conrad
constantin constantine construction consumer contact content contortionist contrasena control controller cookie
cookies cool cooldude cooler coolguy coolio coolman coolness cooper coorslight cooter copenhagen copper corleone
cornell corona corperfmonsy corporation corrado corsair corvette cosmic cosmo cosmopolitan cosmos cosworth cotton
cougar cougars counter counterstrike country courage courtney cowboy cowboy1 cowboys cowboys1 coyote cracker craig
crash crawford crazy crazy1 crazybab crazyhorse cream creampie creamy creative credit crepusculo cricket criminal
crimson cristian cristina cristopher critter crjhgbjy crow cruise cruiser crunch crusader crysis crystal crystal1
ctdfcnjgjkm cthulhu cthutq cubbies cubswin cuddles cumming cumshot cunt cuntfinger cunts cupcake curious curtis custom
cutlass cutter cvzefh1gkc cxfcnkbdfz cxfcnmt cxfcnmttcnm cyber cyberonline cyclone cyclops cyecvevhbr cyjdsvujljv
cynthia cypress cytuehjxrf daddy daddy1 daddysgirl daemon daewoo dagger daisy daisy1 dakota dale dalejr dallas dallas1
dalton damage damian damien dammit damnit dana dance dancer dang danger danie daniel daniel1 daniela danielle daniil
danila danni danny dannyboy dante danzig daphne darius dark darkknight darkman darkness darkside darkstar darling
darrell darren darthvader darwin dashadasha dave david david1 davide davids davidson davis dawg dawn dawson daytona
dbrnjh dbrnjhbz dbrnjhjdbx dbrnjhjdyf dctvcjcfnm dctvghbdtn deacon dead deadhead deadman deadpool dean deanna death
death1 debbie deborah december deedee deejay deeppurple deepthroat deerhunter deeznuts deeznutz defender defiant
deftones delete delphi delta delta1 deltaforce deluxe demolition demon demons denali deng denis denise deniska dennis
denver department depeche depechemode derek derrick description desert design designer desire desiree deskjet
desperados destiny destroy destruction detroit deutsch deutschland devastator devil devil666 devildog devildriver
devilmaycry devilmaycry4 devils dexter dfcbkbq dfkthbz dfkthf dfktynbyf dfktynbyrf dfvgbh dharma dhjnvytyjub diablo
dialog diamond diamond1 diamonds dian diana dianne diao dick dickhead dickie dicks dictionary diehard diesel dietcoke
dieter difference digger diggler digital digital1 digitalprodu dilbert dildo dilligaf dillon dima dinamo ding dingdong
dino dinosaur dipshit direct director dirtbike dirty discover disney disneyland diver divine divorce dixie djljghjdjl
dkflbckfd dkflbdjcnjr dkflbvbh dkflbvbhjdbx dkflbvbhjdyf dmiller12as doberman doctor dodge dodge1 dodger dodgeram
dodgers dodgeviper dogfood dogg doggie doggy doggystyle doghouse dogman dogphil3650 dogs doitnow dollar dollars
dolores dolphin dolphin1 dolphins domain domainlock2005 domination dominic domino domodedovo donald donaldduck dong
donkey donkeykong donna donnie donuts doobie doodle doogie dookie dorian dorothy dotcom double doug doughboy douglas
down downtown dracula drago dragon dragon1 dragon12 dragonba dragonball dragonballz dragonfire dragonforce dragons
dragoon drake dream dreamer dreamonline dreams drew driver drizzt droopy drowssap drpepper drumandbass drummer
dthjybrf dtynbkznjh dublin ducati duchess duck dude dudley duke dumbass duncan dunnowho89 duranduran durango duster
dustin dusty dutch dutchess dwayne dylan e6pz84qfcj eagle eagle1 eagles eagles1 eastside easy eatme eatpussy eatshit
ebony eclipse eddie eddie1 eduard eduardo edward edward1 edwardcullen edwards eeyore efbcapa201 eghfdktybt eileen
einstein ejaculation ekaterina ekaterina20 elaine eleanor electra electric electron electronic electronics element
elena elephant eleven elijah elite elizabet elizabeth elizabeth1 elizaveta elliot elliott elsalvador elvira elvis
elvis1 elwood emerald emerson emily emily1 eminem emma emmanuel emmitt empire energy engage engine engineer
engineering england english enigma enjoy enter enter1 enterpri enterprise entertainment eraser eric erica ericsson
erik ernest erotic erotica escaflowne escape escort esther eternal eternity eugene eureka europa europe evan
evanescence evangelion evelyn everest everett everton everything excalibu excellence exigen exigent exodus experience
experienced explorer express extreme eybdthcbntn f**k fabian fabie fabric face facial faggot faith falcon falcons
fallen fallenangel fallout falloutboy family famous fang fantasy farley farmer farscape farside fart fartripper
fashion fast faster fatass fatboy fatcat father fatima fatima753357 fatman fcbarcelona fcnfkfdbcnf fdnjhbpfwbz feather
february federico feet felicia felicidade felipe felix fender fenerbahce feng fergie fernand fernando ferrari ferrari1
ferret ferris fester fetish fghtkm fgjkbyfhbz fgjrfkbgcbc ficken fiesta figaro fighter fighting54 filter filthy
finalfantasy finance findaupair007 finger fingers finish fiorentina fire fireball firebird firefighter firefly firefox
fireman firestarter first firstone123 fish fisher fishes fishfinger fishing fishing1 fisting fitness fitzgerald five
fkg7h4f3v6 fkmnthyfnbdf fktrcfylh fktrcfylh1 fktrcfylhf fktrcfylhjd fktrcfylhjdbx fktrcfylhjdf fktrcfylhjdyf
fktrcfylth fktrctq flames flamingo flash flash1 flatron fletch fletcher flexible flight flintstone flipper floppy
florence florian florida florida1 flounder flower flowers floyd fluffy flvbybcnhfnjh flyboy flyers flying focus foobar
footbal football football1 football10 football12 football123 ford fordf150 forest forever foreveryoung forfun forget
forgetmenot forgot formatters formula formula1 forrest fortuna fortune forum forward foryou fossil foster foundation
fowler foxtrot france frances francesc francis franco francois frank frank1 frankie franklin franky frankzappa freak
freaks freaky freckles fred freddie freddy frederic frederiksberg fredfred free freedom freedom1 freelancer freeman
freepass freeporn freeuser freeze french fresh freyfvfnfnf friday friend friendly friends friendship friendster fright
frisco frisky fritz frodo frog frogger froggy froinlaven fromvermine front242 frontier frosty frozen frozenfish fubar
fuck fuck_inside fucked fucker fuckers fuckface fuckfuck fuckher fuckin fucking fuckinside fuckit fuckme fuckmehard
fuckmylife fuckoff fuckoff1 fuckoff666 fuckthemall fucktheworld fuckthis fuckthroat fucku fucku2 fuckyou fuckyou1
fuckyou123 fuckyou2 fuckyoubitch fuckyouguys fufnfrhbcnb fugazi function funny funtime fusion futbol future fuzzy
fyfcnfcbz fyfcnfcbz1 fyfnjkmtdbx fyfnjkmtdyf fylhtq fynfyfyfhbde fytxrf fyutkbyf gabrie gabriel gabriel1 gabriela
gabriell gadget galatasara galatasaray galaxy galina galore gambit gamecube gamemaster gameover games gandalf gandalf1
gang gangbang gangbanged gangsta gangster garage garbage garcia garden garfield gargoyle garrett gary gaston
gatekeeper gateway gateway1 gator gator1 gatorade gators gawker gblfhfcbyf gbpltw gearsofwar gegcbr geheim gemini
general generation genesis genius geoffrey george george1 georgetown georgia gerald gerard gerasimova german germany
geronimo gesperrt getmoney getsome gettysburg gfhfcjkmrf gfhfktkjuhfv gfhfvgfvgfv gfhjkm gfhjkm1 gfhjkm123
gfhjkmgfhjkm ghbdtn ghbdtnbr ghbdtndctv ghbdtnghbdtn ghbdtngjrf ghbdtnrfrltkf ghblehjr ghetto ghhh47hj764 ghhh47hj7649
ghjatccbjyfk ghjcnbnenrf ghjcnbvtyz ghjcnj ghjcnjabkz ghjcnjgbpltw ghjcnjgfhjkm ghjcnjghjcnj ghjcnjnfr ghjcnjnfr1
ghjcnjqgfhjkm ghjcnjrdfibyj ghjcnjrdfif ghjgfufylf ghjnbdjcnjzybt ghjnbdjufp ghjrehfnehf ghjrjgtyrj ghjuhfvbcn
ghjuhfvvbcn ghost ghostrecon ghostrider ghtdtlvtldtl giant giants gibson gilbert gilbert2707 gillian ginger ginger1
giorgi giovanni girl girlfriend girls giuseppe gizmo gizmo1 gizmodo gjdtkbntkm gjhjlfcjqrb gjikbdctyf gjkbyf
gjkysqgbpltw gjyjvfhtdf gjytltkmybr gladiator global gloria glory gmoney gn56gn56 goalie goaway goblin goblue gobucks
goddess godfathe godfather godisgreat godsmack godzilla godzils4s7 gofish goforit goku gold goldberg golden goldfinger
goldfish goldie goldstar goldwing golf golfball golfer golfgolf golfing goliath gollum gonavy gong gonzo goober good
good123654 goodboy goodbye goodfellas goodluck goodman goodmorning goodtime goofy google goose gopher gordolee85
gordon gordon24 gorilla gotcha gothic gotohell govols grace gracie graham grandma grandmaster grandorgue granny grant
grapes graphics grasshopper grateful grease great great1 greatone greece greedisgood green green1 greenbay greenday
greene greengreen greenhouse greenlantern greens greg gregor gregory gremlin grendel gretchen gretzky griffey griffin
grimreaper gringo grizzly gromit groove groovy groucho groupd2013 grover grumpy gsxr750 gthtcnhjqrf gthtrfnbgjkt
gthtrhtcnjr gtnhjpfdjlcr guai guardian guest guiness guinness guitar guitar1 guitarhero gundam gundamwing gunnar
gunner gunners gunslinger gustav gxlmxbewym gy3yt2rgls h72sfibbnl hacked hacker hailey hairy hal9000 halflife
hallelujah hallo hambone hamburg hamilton hamish hamlet hammer hammerhead hammers hammertime hampton hamster handsome
handyman hang hank hanna hannah hannibal hans hansen hansolo happy happy1 happy123 happyday happyhappy hard hardcock
hardcore harder hardon hardrock hardware hardwareid harley harley1 harmony harold harper harris harrison harry harry1
harrypotter harvard harvey hassan hastings havefun hawaii hawaiian hawk hawkeye hawkeyes hayabusa hayden hayley
hd764nw5d7e1vb1 hd764nw5d7e1vbv head headhunter health heart hearts heater heather heather1 heaven heavymetal heckfy
hector hedgehog hedimaptfcor heidi heineken helen helena helicopter hell hellfire hello hello1 hello123 hellohello
hellokitty helloo hellos hellothere helloworld hellraiser hellyeah helmet help helpme hendrix henry hentai herbert
herbie hercules herman hermes hershey hesoyam hesoyam123 hidden higgins high highland highlander hijodeputa hill
hillary hilton hiphop hippie history hithere hitler hitman hjvfirf hobbes hobbit hockey hockey1 hocuspocus hokies
holden holiday holland hollister1 holly holly1 hollywoo hollywood hollywood1 holmes holyshit home homer homer1 homers
homerun honda honda1 hondacivic hondas2000 honey honey1 hong hongkong hooker hoosier hoosiers hooter hooters hootie
hoover hope hopeless hopper horizon horndog hornet horney horny horny1 horse horsepower horses hotbox hotboy hotdog
hotpussy hotred hotrod hotsex hotshot hotstuff hottie house house1 housemusic houses housewifes houston hover howard
hshfd4n279 htubcnhfwbz huai huang hubert hudson hummer hungry hunter hunter1 hunting hurley hurrican hurricanes husker
huskers huskies hustler hyperion hypnodanny iaapptfcor iamawesome iamgod iampurehaha2 ib6ub9 ibanez icecream iceman
iddqdiddqd iddqdidkfa idiot idontkno idontknow idontknow1 iforgot igor iguana ihateyou ilikepussy illini illinois
illuminati illusion iloveboobies ilovegirls ilovejesus ilovemusic ilovemyfamily ilovemylife ilovemyself ilovepussy
ilovesex iloveu iloveyo iloveyou iloveyou11 iloveyou12 iloveyou123 iloveyou143 iloveyou22 imagination imagine
imjakie123 immortal impala imperial impossible incredible incubus independent india indian indiana indians indigo
infalicall infantry inferno infiniti infinity information ingodwetrust ingrid insane insert insertions inside
installdevic installsqlst installutil integra intel intelinside intelligence interacial intercourse intermilan
international internet intrepid intruder inuyasha iomega ipo54tj45uy856 ipswich ireland irina irish irish1 ironmaiden
ironman isabel isabella isabelle isaiah iscool iseedeadpeople island israel istanbul italia italian itsasecret ivan
ivanivanov ivanov ivanova iverson iwantu j3qq4h7h2v jabroni jack jackal jackass jackdaniels jackhammer jackie jackoff
jackpot jackson jackson1 jackson5 jacob jacob1 jacqueline jacques jade jagger jaguar jake jamaica james james007
james1 jamesbon jamesbond jamesbond007 jamesjames jameson jamie jamie1 jammer jammin jane janet janice janine january
japan japanese jarhead jasmin jasmine jasmine1 jasmine123 jason jason1 jasper java javier jaybird jayden jayhawk
jayhawks jazz jazzman jean jeanette jeanne jedi jediknight jedimaster jeep jeff jeffery jeffrey jenkins jenn jenna
jennie jennifer jenny jenny1 jensen jeremiah jeremy jericho jerkoff jerome jerry jersey jess jesse jessejames jessic
jessica jessica1 jessie jester jesus jesus1 jesuschris jesuschrist jesusfreak jesusislord jesussaves jetbalance jethro
jetski jewels jiang jigei743ks jill jillian jimandanne jimbo jimbob jimmie jimmy jimmy1 jing jiong jktymrf jlbyjxtcndj
joanna joanne jockey joejoe joey johann johanna johannes john john316 johnboy johnjohn johnny johnson joker joker1
jokerjoker jokers jonathan jones jordan jordan1 jordan23 jose joseph josephphone7 josh joshua joshua1 journey jrcfyf
juan juancarlos judith juggalo juggernaut juice julia julian julie juliet juliette julius jump jumper junebug jungle
junior jupiter just4me justdoit justforfun justice justin justin1 justinbiebe justinbieber justine justme juventus
jxfhjdfirf k123456789 kahuna kaiser kaitlyn kaktus kalifornia kaliningrad kamehameha kamelia2011 kamikaze kang
kangaroo kanmax1994 kansas karate karen karina karma karolina kashmir kasper katana katerina katherin katherine
kathleen kathryn kathy katie katie1 katrin katrina katyakatya kawasaki kayla kaylee kazakhstan kbnthfnehf kcj9wx5n
kd189nlcih keegan keeper keith keller kelley kelly kelly1 kelsey kendall kendra kennedy kenneth kenny kenshin
kensington kentucky kenwood kenworth kermit kevin kevin1 keyboard keystone keywest kickass kicker kids kill killbill
killer killer1 killers killme kilroy kimber kimberly kinder king kingdom kingfish kingfisher kingkong kingpin kingston
kinky kipper kirill kirsten kiss kisses kissing kissme kitkat kitten kitty kitty1 kittycat kittykat kittykitty
kl?benhavn klapaucius klaster kleopatra klingon klubnichka knickerless knickers knicks knight knights knockers knopka
knucklehead kobebryant kodiak kolobok kong konovalova konstantin kool korn koshka kosmos kostya kotaku kotenok
kozanostra kramer krasavchik kravchenko krishna krista kristen kristi kristin kristina kristine kristopher kristy
kryptonite krystal ktjynsq40147 ktyjxrf kudos4ever kume kungfu kurtcobain kwiatuszek kyle labrador labtec lacrosse
ladies lady ladybug ladyffesta laguna lakers lakota lambert lamborghini lamborgini lamont lance lancelot lancer lang
lansing laptop larisa larry laser lassie lasvegas latin latinas latino laura laurel lauren laurence laurie lawrence
lawyer leader leanne leather leavemealone ledzep ledzeppelin left4dead2 legacy legend legion legolas lemon lemons leng
lennon leon leonard leonardo leonid leopard lesbian lesbians leslie lespaul lestat lester letmein letmein1 letmein123
letmein2 letmeinnow letsgo letter lewis lexmark lexus lfplhfgthvf lhbjkjubz2957704 liang liberty library lick licker
lickit lickme life lifehack lifeisgood lifetime light lighter lighthouse lightnin lightning lights lightsaber lillian
lilly limpbizkit lincoln linda linda1 lindsay lindsey lineage123 lineage2 ling linkinpark lion lionel lionking lions
lipstick liquid lisa lisalisa lissalissa little littlebear littlebitch littlefuck littlegirl littleminge littleslut
littlewhore liverpoo liverpool liverpool1 liverpoolfc livestrong lizard lizzie lkjhgfdsazx loaded lobster lockerroom
loco logan logan1 logitech lokomotiv lol123 lola lolipop lolita lollipop lollol lololyo123 london lonely lonestar
lonewolf long longhorn look looker looking looney looser loploprock lord lorenzo lori lorraine losangeles loser losers
lost4815162342 lothlorien lotrfotr34 lotus louis louise loulou love love1 love12 love123 love69 love777321777
loveforever loveislife loveit lovelove lovely loveme lover lover1 loverboy lovers lovesex loveyou lovezp1314 loving
lowrider lp2568cskt lsia9dnb9y ltybcrf luan luansantana lucas lucifer lucifer666 lucille lucky lucky1 lucky13 lucky7
luckycharm luckydog lucy ludmila ludwig luis luke lumberjack luojianhua lust luther lvbnhbq lynn lytdybrbdfvgbhf
lytghjgtnhjdcr lzhan16889 m123456789 m6cjy69u35 ma123123123 macdaddy machine mack macross madagascar madagaskar madden
maddie maddog madeline madina madison madison1 madman madmax madness madonna madrid maestro maggie maggie1 maggot
magic magic1 magical magical123 magick magicman magnolia magnum magnus magpie maiden mailcreated5240 mailman
maintenance maisuradze majestic makaveli maksim malaka malcolm malibu malina mallard malone mamapapa management
manager manchest manchester manchester1 mancity mandarin mandarinka mandingo mandragora mandy mango mangust6403 maniac
manowar manson mantis manuel manuela manutd mapet123456 mapleleafs maprchem56458 maradona marathon marc marcel march
marcia marco marcos marcus marcuseckos margaret margarita margherita mari maria maria1 mariah mariamaria marian
marianne marie marika marilyn marin marina marinamarina marine marine1 mariners marines marino marino13 marinochka
mario marion marisa marissa marius mark marker market markhegarty markus marlboro marlene marley marlin marsha
marshall martha martin martin1 martina martine martinez martini marvel marvin mary maryann maryjane maryland
mashamasha mason massage massimiliano massimo massive maste master master1 masterbaiting masterbate masterbating
mastercard masterchief mastermind masters masturbate masturbation matador matchbox20 matematica matematika mathematics
mathew matilda matrix matt matthew matthew1 matthews mattie mattylad10 mature maureen maurice maurolarastefy maverick
max123 maxell maxim maxima maximilian maximum maximus maxine maxmax maxmotives maxwell maxx mayday mayhem maynard
mazafaka mazda meat meatball meathead meatloaf mechanic mechanical medical medicine meditation medusa megadeth megaman
megan megapass megatron meghan meister melanie melinda melissa melissa1 mellon mellow melody melvin member memorex
memory memphis menace meng meowmeow mercedes mercury meredith meridian merlin merlot mermaid mersedes metal metallic
metallica metallica1 method metropolis mets mevefalkcakk mexico miami mian miao michae michael michael1 michael123
michaela michaeljackson micheal michel michele michell michelle michigan mickey mickey1 mickeymouse microlab micron
microphone microsof microsoft midget midnight midway mighty miguel mike mikemike mikey mikey1 milana milano milena
miles milfhunter military milkman millennium miller millerlite millertime millie million millionaire millions millwall
milton mine minecraft minecraft123 ming minhasenha minicooper minime minnesota_hp minnie miracle mirage miranda miriam
mirror misery misfit misha mishka misiaczek1 mission mississippi missy missy1 mister mistress misty misty1 mitch
mitchell mitsubishi mittens mobile models modena mohamed mohammed mojo mollie molly molly1 mollydog moloko molson
mommy momoney momsanaladventure monaco monalisa monarch monday mondeo money money1 moneymaker moneyman moneymoney
moneys mongoose monica monika monique monitor monke monkey monkey1 monkeybutt monkeys monopoly monroe monster monster1
monster123 montana monte montecarlo montenegro montgom240 montgomery montreal monty moocow mookie moomoo moon
moonlight moose moose1 more morgan morgan1 morganstanley moritz morning morpheus morris morrison mortalkombat mortgage
mortimer moscow mostwanted motdepasse mother motherfuck motherfucker motherlode motley motorcycle motorola mountain
mouse mouse1 mousemouse movie movies mozart msoracle32re msorcloledbr muffin mulder mullet multimedia multiplelo
multiplelog munchkin muppet murcielago murder murphy murray musashi muscle mushroom music music1 musica musiclover
musicman mustafa mustang mustang1 mustangs mustard mybaby myjdxtcxks mylife mylove myname mypass mypassword myself
mystery mystic nadine naked nancy napass napoleon napoli napster naruto nascar nasty nasty1 nastya nastya1995
nastya1996 nastya1997 nastya2010 nastyanastya natali natalia natalie natasha natasha123 nathalie nathan national
natural nature naughty naughtyboy navigation ncc1701 ncc1701a ncc1701d ncc1701e nccpl25282 ne1469 ne_e_pod_chehyl
nebraska necromancer necronomicon need4speed needforspeed nellie nelson nemesis nemvxyheqdd5oqxyxyzi neng neptune
nesterenko network networkingpe nevada neveragain nevergiveup neverwinter newbie newcastl newlife newman neworleans
newpass newpass6 newpassword newport newproject2004 newton newyork newyork1 newzealand nfnmzyf nguyen nhbujyjvtnhbz
nhecsyfujkjdt nhfdvfnjkju123 nhfrnjhbcn nhfycajhvths niao nice nicholas nick nick1234-rem936 nickel nicol nicola
nicolas nicole nicole1 nigger night nightcrawler nightmare nightmare1 nightshade nike nikita nikita1998 nikita2000
nikki nikola nikolaevna nikolay nimbus nimrod nina niners ning ninja ninjas nintendo nintendo64 nipper nipple nipples
nirvana nissan nissan350z nitram nobody noelle nofear nokia nokia6230i nokia6300 nokiadermo nolimit nomore
nondriversig none nong noodle noodles nookie noonehackme nopass nopassword norman northern norton norway nostradamus
nothing nottingham nova novell november novosibirsk nthvbyfnjh nthvbyfnjh2 ntktajy ntktdbpjh1994 nuaddn9561 nude
nudist nugget nuggets number number1 nuts nuttertools nwo4life nyjets nylons nymets oakland oakley oasis obiwan
oblivion oc247ngucz ocean oceans october odessa office ohyeah oicu812 oilers oklahoma oksana olcrackmaster oldman
oldsmobile oleg olegnaruto olga oliver oliver1 olivia olivier omega omega1 omgkremidia onelove onetime onetwothree
online onlyme ontheoutside ontherocks open opensesame openup operator optimus oracle orange orange1 oranges orchid
oregon orgasm original orioles orion orion1 orlando orochimaru oscar oscar1 osiris othello otto ou812 ou8122 outkast
outlaw over overkill overlord oxford p0015123 p0o9i8u7y6 pa55w0rd pa55word pablo pacers pacific packard packer packers
packers1 pacman padres painkiller paint paintbal paintball paintball1 painter pakistan palace paladin palmer paloma
pamela panama panasoni panasonic pancho panda pandemonium pandora pantera panther panther1 panthers panties pants
pantyhos panzer paper paradise paradox paraklast1974 paris park parker parliament parol12345 parola parolparol parrot
party pascal pass pass123 pass1234 passat passion passmaster passme passpass passport passtrader passw0rd passwd
passwor passwor1 password password00 password01 password1 password10 password11 password12 password123 password1234
password13 password2 password21 password22 password23 password69 password88 password99 passwordassword
passwordpassword passwords passwordstandard passwort patches pathfinder patience patricia patrick patrick1 patriot
patriots patton patty paul paula pauline pavilion payton pdtplf peace peacemaker peach peaches peacock peanut
peanutbutter peanuts pearl pearljam pebbles pedro peekaboo peewee pegasus pencil penelope penetrating penetration peng
penguin penguins penis penny penny1 penthous pentium people pepper pepper1 peppermint pepsi pepsi1 percussion perfect
perfection performance performing person personal pervert pete peter peter1 peternorth peterpan peters peterson petra
petrov peugeot peugeot406 peyton pfhfnecnhf pfqwtd27121988 phantom pheonix phezc419hv phil philadelphia philip
philippe philippines philips phillies phillip phillips philly philosophy phish phoebe phoeni phoenix phoenix1 phone
photo photos phpbb pian pianoman piao picard picasso piccolo pickle pickles pickup pics picture pierce pierre piglet
pikachu pillow pilot pimp pimpin pineappl pineapple1 ping pingpong pinhead pink pinkfloy pinky pioneer piper pippen
pippin pirate pirates pisces pissing pissoff pistol pitbull pittsburgh pizza pizzas planet plastic platinum play
playboy player playground playing playstatio playstation playstation2 playstation3 playtime please pleasure plhfdcndeq
plumber plymouth pobeda poetry pointblank pointbreak poison pokemon pokemon1 pokemon123 poker poland polaris police
polina polly polniypizdec0211 polniypizdec1102 polniypizdec110211 polo polopolo09 polska pompey poncho pontiac pony
poochie poodle pooh poohbear pookie pool poontang poop pooper poopie poopoo pooppoop pooter popcorn popeye poppy
porkchop porn porno pornografia pornographic pornography pornos pornstar porsche porsche1 porsche9 porsche911 porter
portishead portland portsmouth portugal poseidon positive possum postal postov1000 potato pothead potter powder powell
power power1 powerpower powers preacher precious predator prelude premier premiumcash presario presidente presto
preston pretty prettygirl primetime21 primus prince princes princess printer prisonbreak prissy private privet prodigy
production professional profit programmer progressive prometheus property prophet prosperity protection proxy
psychnaut1 psycho ptybnxtvgbjy public puddin pudding puertorico pufunga7782 pulsar pumpkin punisher punkin punkrock
punksnotdead puppies puppy pupsik purdue purple pussey pussie pussies pussy pussy1 pussy69 pussybitch pussycat
pussyeater pussylicker pussylover pussyman pussypussy pussys putter pyfrjvcndj pyramid python q12345 q123456
q123456789 q1234567890 q1q2q3q4q5 q1w2e3 q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 q1w2e3r4t5y6u7 q1w2e3r4t5y6u7i8
q1w2e3r4t5y6u7i8o9p0 qawsed qawsedrf qawsedrftg qawsedrftgyh qaz123 qaz123wsx456 qaz26101778 qazqaz qazwsx qazwsx1
qazwsx12 qazwsx123 qazwsx1234 qazwsx12345 qazwsx123456 qazwsxed qazwsxedc qazwsxedc1 qazwsxedc12 qazwsxedc123
qazwsxedcrfv qazwsxedcrfvtgb qazwsxqazwsx qazxsw qazxswedc qazxswedc123 qazxswedcvfr qazzaq qiao qing qiong qpwoeiruty
qq123456789 qqq111 quality quan quant4307s quantum quartz quattro queen queenas8151 queens quest quicksilver
quiksilver quincy qwaszx qwaszxerdfcv qwe123 qwe1234567 qwe123qwe123 qweasd qweasd123 qweasdzxc qweasdzxc1 qweasdzxc12
qweasdzxc123 qweqwe qwer123 qwer1234 qwerasdf qwerasdfzxcv qwert qwert1 qwert123 qwert12345 qwert54321 qwertasdfg
qwertasdfgzxcvb qwertgfdsa qwerttrewq qwerty qwerty1 qwerty12 qwerty123 qwerty1234 qwerty12345 qwerty123456
qwerty123456789 qwerty2010 qwertyasdfgh qwertyu qwertyu123 qwertyui qwertyuio qwertyuiop qwertyuiop1 qwertyuiop10
qwertyuiop12 qwertyuiop123 qwertyuiop12345 qwertyytrewq r2d2c3po r3vi3wpass rabbit rabota racecar racer racerx rachael
rachel rachel1 racing radio rafael ragnarok raider raiders raiders1 railroad rain rainbow rainforest rainman raistlin
ralph rambler rambo rammstein rammstein1 ramona ramones ramses rancid randall random randy ranger ranger1 rangerover
rangers rangers1 raptor raquel rascal rasdzv3 rashley198 rasputin rasta rastaman rattlesnake raven raven1 ravens
raymond razz rbhbkk rctybz reader reading ready reagan reality really realmadrid reanimator reaper rebecca rebecca1
rebel rebels records recovery red123 redalert redbull reddog redemption redfish redhead redhot redline redman redneck
redrum reds redskins redsox redwing redwings redwood reebok reefer reggie regina register remember remote renata
renault renee renegade reng rereirf rescue research resident residentevil respect respublika retard retired revelation
revenge review reviewpass revolution reymysterio reynolds rfcgthcrbq rfgecnfcerf rfhbyf rfhfrfnbwf rfhfvtkmrf
rfkbajhybz rfkmrekznjh rfnfcnhjaf rfnfgekmnf rfnthbyf rfnthbyf1988 rfrfirf rfrnec rhbcnbyf rhbcnbyjxrf rhfcjnrf
rhfcyjzhcr rhfvfnjhcr rhiannon rhino rhonda rhtdtlrj ricardo rich richard richard1 richards richardson richie richmond
rick ricky rider rightnow riley ripken ripley ripper ripple river riverplate rivers rjhjkmbien rjirfrgbde rjkjrjkmxbr
rjntyjr rjycnbnewbz rjycnfynby rkfdbfnehf roadkill roadking roadrunn roadrunner robbie robert robert1 roberta roberto
roberts robin robinson robotech rock rockandroll rockbottom rocker rocket rockets rockford rockhard rockhopper rockon
rocks rockstar rocky rocky1 rodman rodney roflcopter roger rogers roland roller rolling rolltide roman romance
romanroman romashka romeo rommel ronald ronaldinho ronaldinho10 ronaldo ronaldo123 rong ronnie rookie rooney rooster
rootbeer roscoe rose rosebud rosemary rosie rotten rottweiler route66 rover rovers roxanne royals rtyuehe ruan rubber
rubberduck ruby rufus rugby rules rulez rulezzz runescape runescape1 runner running rupert rush rush2112 ruslan
russell russia russian rustam rusty rusty1 ryan s123456789 s1a2s3h4a5 s456123789 sabbath sabina sabine sabres sabrina
sacramento sacred sadie sadie1 safari safety sagittarius sailboat sailing sailor sailormoon saint saints sakura
salamander salamandra saleen sally sally1 salmon salomon salsero salvador samantha samara samiam sammie sammy sammy1
sampson samson samsung samsung1 samsung123 samtron samuel samurai sanandreas sanchez sancho sander sanders sandiego
sandman sandra sandro sandy sandy1 sanfran sanfrancisco sang santamaria santana santiago santos sapper sapphire
saqartvelo sara sarah sarah1 saratoga sascha sasha sasha1 sasha12345 sashasasha sassy sasuke satan satan666 satana
sataniv1993 satisfaction saturday saturn saun saun24865709 sauron sausage savage savannah sayang scandinavian scania
scanner scarface scarlet scarlett school schoolgirlie schumacher science scooby scoobydo scooter scooter1 scorpio
scorpio1 scorpion scotch scotland scott scott1 scottie scotty scoubidou2 scoubidou6 scout scrappy scratch scream
screen scruffy scuba scully sdh686drth sdicmt7seytn seahawks seamus sean searay search seattle sebastia sebastian
sebastian1 second secret secret1 secrets secure security seeker seemnemaailm seinfeld select selena selfok2013
seminole semperfi seng senior seniseviyor sentinel septembe september serega serena serendipity serenity sergeant
sergeevich sergei sergey sergi sergio sersolution server service service321 sesame sevastopol seven seven7 sex123
sex4me sexmachine sexpistols sexsex sexual sexx sexxxx sexy sexy1 sexy69 sexygirl sexyman shado shadow shadow1
shadow1212 shadows shaggy shai shakespeare shalom shaman shamanking shamrock shane shaney14 shang shanghai shania
shannon shannon1 shaolin shark sharks sharky sharon shasta shaved shawn shazam shearer sheba sheena shei sheila shelby
shelbygt500 shell shelley shelly shemale shepherd sheriff sherlock sherman sherri sherry sherwood shevchenko shiloh
shirley shit shithappens shithead shitty shogun shooter shopping short shorty shotgun shou showme showtime shun
sidewinder sidney siemens sierra silence silenthill silver silver1 silverad silverstone silvia simba simferopol simon
simon1 simona simone simple simpleplan simpson simpsons sims sinatra sinbad sinclair singer single sinister sinner
sirius sister site sithlord sixers skate skateboard skater skeeter skidoo skiing skinny skipper skippy skittles
skorpion skorpion39 skydive skylar skyler skyline skywalke skywalker slacker slapper slappy slapshot slave slave1
slayer sleepy slick slider slim slinky slipknot slipknot666 slippery slut sluts slutty small smallville smeghead
smegma smelly smile smiles smiley smith smiths smitty smoke smoker smokes smokey smokie smokin smoking smooth smudge
smut snake snake1 snakes snapon snapper snapple snatch sneakers snickers sniper snoop snoopdog snoopy snow snowball
snowboar snowman snuffy snuggles snusmumrik sobaka soccer soccer1 socrates softball software sojdlg123aljg soldier
soleil solidsnake solnce solo solomon solution somethin something something1 sommer song sonic sonics sonnenschein
sonny sonoma sony sonyericsson sooner sooners sophia sophie soso123aljg sound southern southpar southpark space
spaceman spam967888 spanish spank spanking spankme spanky sparkle sparks sparky sparky1 sparrow sparta spartak
spartak1922 spartan spartan117 spartans spawn speaker spears special specialinsta specialist spectre spectrum speed
speedo speedy spencer spice spider spiderma spiderman spiderman1 spiderman3 spidey spike spike1 spinner spirit
spitfire splash splinter sponge spongebob spooky sport sporting sports spring springer springfield springsteen sprint
sprite spunky spurs spurs1 sputnik spyder squall squash squirrel squirt srinivas ss6z2sw6lu stacey stacy stalin
stalingrad stalker stalker123 stallion standard stanford stanley staples star star69 starbuck starcraf starcraft
starcraft2 stardust starfire starfish stargate starman stars starscream starship start starter startrek starwars
starwars123 static station statistika stealth steam steamforums steel steele steeler steelers stefan stefano stella
steph stephani stephanie stephanie1 stephen stereo sterlin sterling steve steve1 steven stevie stewart stick
stickdaddy77 sticks sticky stimpy sting stinger stingray stinky stinkyfinger stocking stocks stolen stomatolog stone
stonecol stonecold stoned stonehenge stoner stones stoney stories storm stormy strange stranger stratocaster
strawberry street streetball strength stretch strider strike striker strip stripper stroke strong stronghold stuart
stud student studio studioworks studly studmuffin stuff stumpy stunner stupid subaru sublime subscriber subway subzero
success suck sucker suckit suckme suckmycock suckmydick sucks sugar sullivan sultan summer summer1 summertime summit
sundance sunday sundaypunch sunderland sunflowe sunflower sunflower1 sunglasses sunny sunnyday sunrise sunset sunshin
sunshine sunshine69 super super1 super123 superduper superfly superman superman1 superman12 superman123 supermanboy
supermario supernatural superpower superpuper supersonic supersta superstar supervisor support supreme surf surfer
surfing susan susana susanne sutvsc5ysaa suzanne suzuki svensps820 sveta svetasveta svetik svetlana svoboda swallow
sweden sweet sweet1 sweetdream sweetdreams sweetheart sweetie sweetiepie sweetpea sweetpussy sweets sweety swimmer
swimming swinger swingers sword swordfis swordfish swords sydney sylvia sylviahans syncmaster syracuse system
systemofadown t34vfrc1991 t5r4e3w2q1 tabitha table54781 tacobell tacoma tadmichaels talisman talon tamara tammy
tamwsn3sja tang tango tank tanker tanner tanya tara tardis target tarheel tarheels tarzan tasha tatiana tattoo tatyana
taurus taylor taylor1 taylormade tazman tazmania tdfyutkbjy tdutybq tdutybz teacher team technician technics
techniques techno technology teddy teddy1 teddybea teddybear teen teens tekken telecaster telefon television temp
tempest templar temple temppassword teng tennis tequila teresa terminal terminator terrapin terror terry test test1
test123 test1234 tester testing testing123 testtest texas texas1 thailand thanatos thanks thankyou thebeatles theboss
thecakeisalie thecat thedog thedoors thedude theend thegame thegreat thekid theking theman theodore theone theresa
therock thesimpsons thesims thirteen thirteen13 thoma thomas thomas1 thompson thongs thor three throat throatfuck
thuglife thugstools thumbs thumper thunder thunder1 thunderb thunderbird thundercat thursday thx1138 tian tiberius
ticket ticketmaster tickle tiffany tiffany1 tiger tiger1 tigers tigertiger tigerwoods tigger tigger1 tight tights
timber timberlake timberland timberwolf time timmy timothy tina ting tinker tinkerbell tinman tintin titanic titanium
titans titleist tits titten titties titty tobias toby today todd together tokiohotel toledo tolkien tomato tombraider
tomcat tommy tommy1 tommyboy tomorrow tomtom tong tongue tony tool toolman toon tootsie topcat topdog topgun topher
topper tornado toronto torres toshiba tottenha tottenham tottenham1 toyota tracey tracker tractor tracy trader traffic
train trains trance transam transexual transformer transformers translator trapper travel traveler travis treasure
trebor tree trevor trfnthbyf trial triangle tricia tricky trident trigger trinidad trinity trisha tristan triton
triumph trixie trojan trojans trombone trooper trouble trout truck trucker trucks truelove truman trumpet trunks
trustno1 trustnoone tsunami tuan tucker tuesday tulips tunafish tundra tupacshakur turbo turbo1 turkey turkey50 turner
turtle tweety twenty twilight twinkle twins twisted twister tyler tyler1 tylerca310 typhoon tyrone tyson ublhjgjybrf
ubnkthrfgen ubvyfcnbrf ufhhbgjnnth ufkbyf ujkjdjkjvrf ultima ultimate umbrella unbelievable uncencored undercover
underdog undergroun underground understand undertaker underwater underworld unforgiven unicorn unique uniqueness
united universal universe universidad university unknown unreal usa123 usarmy user userexecute usmc usnavy usuckballz1
utopia utyyflmtdyf v123456789 vacation vader vadim vaffanculo vagina valencia valentin valentina valentinka valera
valeri valeria valerie valhalla valkyrie valley vampire vampires vanessa vanhalen vanilla vanyarespekt vasilisa
vbhjndjhtw vector vectra vedder vegas vegeta velvet venera venice venom121293 venus verbatim veritas vermont vernon
verona veronica veronika vertigo verygoodbot vette vfczyz vfhbyf vfhbyfvfhbyf vfhecz vfhufhbnf vfhufhbnrf vfhvtkflrf
vfksirf vflfufcrfh vfntvfnbrf vfrcbv vfrcbvrf vfrcbvtyrj vfrcbvvfrcbv vfvekz vfvfgfgf vfvfgfgf123 vfvfvskfhfve vfvjxrf
vfylfhbyrf vh5150 viagra victor victoria victory video vietnam viewsonic viking vikings viktor viktoria village
villeneuve vincent vinnie vinogradov violet viper viper1 vipers virgin virginia virtuagirl virtual vision vitalik
vitalik123 vivian vkontakte vladik vladimir vladimirovna vladislav vladislava vladivostok volkswagen volley volleyball
volume volvo voodoo vortex voxstrange voyager voyeur vqsablpzla vsjasnel12 vulcan vyjujnjxbt w1w2w3w4w5 w2dlww3v5p
wachtwoord wagner walker walkman555 wallace walleye wallstreet wally walmart walnut walrus walter wang wanker wapbbs
warcraft wareagle warhammer warhammer40k warlock warlord warner warning warren warrior warriors warthog washington
wasser wassup watcher water waterfalls waterloo watermelon waters watson wayne wazzkaprivet wcrfxtvgbjy weasel weather
weaver webhompass webmaste webmaster websolutions websolutionssu webster webuivalidat wedding weed weezer weihnachte
weihnachten weihnachtsbau weihnachtsbaum welcome welcome1 welcome123 welder wellington wendy wenef45313 werewolf
werner werty12345 wesley west western westham westside westwood wethepeople wetpussy what whatever whatsup whatthefuck
whatthehell wheels whiskers whiskey whisky whisper white whitepower whitesox whitey whitney whocares whore
whosyourdaddy whynot wibble wicked widespread wilbur wild wildcat wildcats wildfire wildman will willia william
william1 williams willie willis willow willy wilson winchester window windows windsor winner winnie winnipeg261
winston winston1 winstonone winter wisdom wishbone wishmaster wizard wolf wolf359 wolfgang wolfie wolfman wolfpack
wolverin wolverine wolverines wolves woman wombat women wonder wonderland wonderwall wonderwoman wood woody woody1
woofwoof woohoo wookie wordpass work working world wraith wrangler wrestle wrestlin wrestling wrestling1 wright
wrinkle1 writer writerspace wutang wwwooo1234 xanadu xander xavier xbox360 xerxes xfiles xiang xiao xiaoyua123 xiong
xpressmusic xtreme xuan xxx123 xxxp455w0rd5 xxxpass xyz123 yamaha yang yankee yankees yankees1 yanshi1982 ybrbnf
ybrjkfq ybrjkftdbx ybrjkftdyf yellow yfcnhjtybt yfcntymrf yfcnzyfcnz yfnfif yfnfitymrf yfnfkmz ying yjdsqgfhjkm yoda
yomama yosemite yoshimitsu young yourmom yousuck yvonne yzerman z123456789 z1x2c3 z1x2c3v4 z1x2c3v4b5 z1x2c3v4b5n6
z1x2c3v4b5n6m7 zachary zaphod zappa zaq123 zaq12wsx zaq12wsxcde3 zaq1xsw2 zaq1xsw2cde3 zaqwsx zaqwsxcderfv zaqxsw
zaratustra zaraza zcfvfzkexifz zcxfcnkbdf zcxfcnkbdfz zenith zeppelin zero zerocool zeus zexts364325 zhai zhei zheng
zhong zhou zhuai zhuang zhun zidane ziggy zigzag zipper zippy zjses9evpa zombie zorro zqjphsyf6ctifgu zvezda
zx123456789 zxasqw12 zxc123 zxcasd zxcasdqwe zxcasdqwe123 zxcv1234 zxcvb12345 zxcvbasdfg zxcvbn zxcvbn123456
zxcvbn3215 zxcvbnm zxcvbnm1 zxcvbnm123 zxcvbnm1234 zxcvbnm123456789 zxcvbnmmnbvcxz
`;

export const commonPasswords: ReadonlySet<string> = new Set(text.trim().split(/\s+/));
