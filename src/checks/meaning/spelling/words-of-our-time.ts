/*
 * Words of our time that papers write and dictionaries do not have yet, by language as each is used there. What follows a
 * slash is an ending with which the word is right, too: `podcast/s/er` are “podcasts” and “podcaster”.
 */
const words: Readonly<Record<string, string>> = {
  en: `airdrop/s/ped algorithmically antifa antivax antivaxxer/s app/s autocorrect/ed autofill autoplay bikeshare biofuel/s
    biohacking bitcoin/s blockchain/s blog/s/ged/ger/gers/ging bot/s botnet/s brexit brexiteer/s broligarch/s/y
    burnout carshare catfish/ed/ing chatbot/s cisgender/ed clickbait clickwrap codebase/s cohousing coliving
    contactless coronavirus/es coworking/s crossfit crowdfund/ed/ing/er/ers crowdsource/d/ing crypto/s cryptoasset/s
    cryptocurrency cryptocurrencies cyberattack/s cyberbully/ing cybercrime/s cybersecurity dashcam/s datacenter/s
    datacentre/s dataset/s deadname/d/s decarbonisation decarbonise/d/s decarbonising decarbonization decarbonize/d/s
    decarbonizing deepfake/s/d/ry degrowth deplatform/ed/ing desalinate/d desktop/s disinformation doomscroll/ed/ing/s
    doxx/ed/ing/es doxing dropdown/s ebook/s edtech email/s/ed/ing emoji/s emoticon/s esports factcheck/ed/er/ers/ing
    facepalm/s fediverse femicide/s fintech/s firewall/s freelancer/s fracking gamer/s gamergate gamification
    geofence/d/s geoengineering geolocate/d geolocation geotag/ged/s ghosting gigafactory gigafactories gigawatt/s
    greenwash/ed/ing/es groupthink hacktivism hacktivist/s hackathon/s hashtag/s hotspot/s hyperlink/s/ed hyperlocal
    hyperscaler/s incel/s infodemic influencer/s infographic/s intersectional intersectionality intranet
    jailbreak/s/ing keylogger/s lidar livestream/s/ed/ing lockdown/s longform longtermism longtermist/s lookalike/s
    malware manosphere mansplain/ed/ing/s microaggression/s microblog/s microchip/s microdose/d microplastic/s
    mindfulness mpox multicloud multiverse nanoplastic/s neobank/s neonicotinoid/s neurodivergence neurodivergent
    neurodiverse neurodiversity newsfeed/s newsroom/s nonbinary offline offshoring onboard/ed/ing online onshoring
    opioid/s oversharing paywall/s/ed pescatarian/s petrostate/s phish/ed phishing photobomb/ed
    podcast/s/ed/er/ers/ing polycrisis preprint/s prepper/s preteen/s prosumer/s quadcopter/s ransomware
    rebrand/ed/ing redistricting remaster/ed repost/s/ed rewild/ed/ing ridesharing robocall/s rollout/s screenshot/s
    scrollytelling selfie/s sexting sextortion shadowban/ned shapeshift/ing showrunner/s shrinkflation sideload/ed/ing
    smartphone/s smartwatch/es smishing solutionism spambot/s spyware staycation/s stablecoin/s startup/s stealthing
    storyteller/s streamer/s streaming subreddit/s subtweet/ed superfood/s superspreader/s swatting techlash
    teleconference/d telehealth telework/ed/er/ers/ing timeline/s tokenise/d tokenize/d touchscreen/s transphobe/s
    transphobia transphobic trans tweet/s/ed/ing unboxing unfollow/ed/ing unfriend/ed unmute/d unvaccinated uptick/s
    upcycle/d upcycling upskill/ed/ing username/s vape/d/r/rs vaping vax/xed vegan/s/ism videocall/s vishing
    vlog/s/ger/gers/ging voicemail/s voiceover/s vodcast/s watchlist/s waterboarding wearables webcam/s webinar/s
    website/s whataboutism whistleblower/s whistleblowing wifi wiki/s workaround/s workflow/s workstream/s zoonotic
    zoomer/s`,
  pt: `commit/s cookie/s host/s log/s script/s slug/s afrofuturismo agrofloresta/s agroflorestal agroecologia agroecológico/s agroecológica/s algoritmicamente anime/s
    antifa antivacina antivax app/s aporofobia autoficção backup/s bike/s biocombustível biocombustíveis bioeconomia
    bitcoin/s blockchain/s blog/s blogueiro/s blogueira/s bluetooth bodycam/s bolsonarismo bolsonarista/s bot/s brexit
    bullying burnout byte/s capacitismo capacitista/s chat/s chatbot/s checklist/s chip/s ciberataque/s ciberbullying
    cibercrime/s ciberespaço cibersegurança cisgênero/s clickbait coronavírus covid coworking/s crossfit crowdfunding
    criptoativo/s criptomoeda/s cyberbullying dashboard/s datacenter/s decolonial decoloniais deepfake/s delivery
    deletar deletado/s deletada/s deletou descarbonização descarbonizar descarbonizado descolonial design designer/s
    desinformação desmonetizar desmonetizado/s desplataformização doomscrolling dorama/s doxxing download/s drone/s
    dropshipping ebook/s ecoansiedade ecossocialismo email/s emoji/s emoticon/s empoderar empoderamento empoderado/s
    empoderada/s etarismo etarista/s fake/s feed/s feedback/s feminicida/s feminicídio/s fintech/s firewall/s fitness
    fotovoltaico/s fotovoltaica/s freelancer/s frila/s game/s gamer/s gamificação gaslighting geolocalização
    geolocalizado/s georreferenciamento gerontofobia gigafábrica/s gordofobia gordofóbico/s gordofóbica/s greenwashing
    hacker/s hackear hackeado/s hackeada/s hackeou hackathon/s hashtag/s hater/s hidroxicloroquina hiperlink/s
    hiperlocal identitarismo identitário/s identitária/s incel/s influencer/s infodemia infográfico/s instagramável
    interseccional interseccionalidade internetês ivermectina judicialização kombucha laptop/s layout/s lawfare
    lgbtfobia lgbtqia like/s link/s linkar linkado/s live/s lobby lockdown/s login/s logar logado/s logada/s logout
    looping lulismo lulista/s mainstream makerspace malware/s mansplaining marketplace/s meme/s mensageria metaverso/s
    microagressão microagressões microchip/s microempreendedor/es microplástico/s mindfulness mobile mpox multiverso/s
    nanoplástico/s necropolítica negacionismo/s negacionista/s neopentecostal neopentecostais neurodivergência
    neurodivergente/s neurodiversidade newsletter/s nomofobia nude/s offline offshore/s online paywall/s petismo
    petista/s phishing pix playlist/s podcast/s podcaster/s policrise post/s postar postado/s postada/s postou
    postagem postagens precarização preprint/s print/s prompt/s quilombola/s racializado/s racializada/s ranking/s
    ransomware reels remake/s repost/s repostar repostou resiliente/s retuitar retuitou ribeirinho/s scroll selfie/s
    sextorsão shopping/s site/s smartphone/s smartwatch/es software/s sororidade spam/s spoiler/s spyware/s
    stablecoin/s stalkear stalker/s stalking startup/s stories streamer/s streaming/s superalimento/s supremacista/s
    tablet/s tag/s techs teleconsulta/s telemedicina teletrabalho/s ticket/s tiktoker/s timeline/s token/s tokenização
    trailer/s transfobia/s transfóbico/s transfóbica/s transgênero/s trend/s trending troll/s trolar trolagem tuitar
    tuitou tuíte/s tuiteiro/s uberização uberizado/s upload/s veganismo vegano/s vegana/s vape/s viralizar viralizou
    viralizado/s viralizada/s vlog/s vlogueiro/s webinar/s webinário/s website/s wifi wiki/s youtuber/s zap`,
  es: `cookie/s host/s log/s script/s algorítmicamente anime/s antivacunas antifa app/s aporofobia autoficción backup banear baneado/s baneada/s bitcoin/s
    biocombustible/s bioeconomía blockchain bloguero/s bloguera/s blog/s bluetooth bot/s brexit bulo/s burnout
    bullying chatbot/s chat/s chatear ciberacoso ciberataque/s cibercrimen ciberdelincuencia ciberdelincuente/s
    ciberdelito/s ciberespacio ciberseguridad cisgénero/s clic/s clicar clickbait coronavirus covid coworking
    crowdfunding criptoactivo/s criptodivisa/s criptomoneda/s darknet decolonial decoloniales deepfake/s
    descarbonización descarbonizar descolonial desinformación desmonetizar desnuclearización doxeo doxxing dron/es
    ebook ecoansiedad ecofeminismo ecofeminista/s edadismo edadista/s email/s emoji/s emoticono/s empoderamiento
    empoderar empoderado/s empoderada/s esports exoplaneta/s factchecking feed feminicida/s feminicidio/s fintech
    firewall fotovoltaico/s fotovoltaica/s fracking freelance gamer/s gamificación gaslighting geolocalización
    geolocalizado/s geolocalizar gigafactoría/s gordofobia gordofóbico/s greenwashing guasap guasapear hackatón
    hackear hackeado/s hackeada/s hackeo/s hackeó hacker/s hashtag/s hater/s hipervínculo/s hiperlocal
    hidroxicloroquina identitario/s identitaria/s incel/s influencer/s infodemia infografía/s inmunodeprimido/s
    interseccional interseccionalidad ivermectina jaquear kombucha lawfare lgtbi lgtbifobia like/s link/s lockdown
    login mainstream malware mansplaining marketplace meme/s metaverso/s microagresión microagresiones microchip/s
    microplástico/s microtargeting mindfulness monetizar monetizado/s mpox multiverso/s nanoplástico/s narcoestado/s
    necropolítica negacionismo/s negacionista/s neobanco/s neurodivergencia neurodivergente/s neurodiversidad
    newsletter/s nomofobia offline online paywall/s phishing playlist/s podcast/s podcaster/s policrisis posverdad
    poscovid post postear posteado preprint/s prompt/s racializado/s racializada/s ransomware rebranding reels
    remake/s resiliencia resiliente/s retuit/s retuitear retuiteado sextorsión selfi/s selfie/s sinhogarismo sintecho
    smartphone/s smartwatch software/s sororidad spam spoiler/s spyware stablecoin/s stalker startup/s stories
    storytelling streamer/s streaming superalimento/s supremacismo supremacista/s tableta/s teleconsulta/s
    telemedicina teletrabajar teletrabajo/s teletrabajador/es tiktoker/s tecnoligarca/s token/s tokenización
    transfeminismo transfobia transfóbico/s transfóbica/s transgénero/s trending trol/es troleo trolear tuit/s tuitear
    tuiteado tuiteó tuitero/s tuitera/s uberización vapear vapeador/es vapeo veganismo vegano/s vegana/s
    videollamada/s viralizar viralizó viralizado/s viralizada/s vlog/s web/s webinar/s webinario/s wifi wiki/s
    youtuber/s zasca/s zoonótico/s zoonótica/s`,
};

const known = new Map(
  Object.entries(words).map(([language, list]) => [
    language,
    new Set(
      list.split(/\s+/).flatMap((entry) => {
        const [word = '', ...endings] = entry.split('/');
        return [word, ...endings.map((ending) => `${word}${ending}`)];
      }),
    ),
  ]),
);

/** Whether a word is one of those, as it stands or at the beginning of a sentence. @param language without its country. */
export function isOfOurTime(word: string, language: string): boolean {
  const own = known.get(language);
  return own !== undefined && (own.has(word) || own.has(word.toLowerCase()));
}
