import {oneOf} from '../../causes/one-of.js';
/** Words that several symptoms share, in the plain form: lower case, no accents. */
/** People without a role on the app. */
export const others = oneOf`
	\b(?:other|another|different|second|non.?(?:admins?|developers?|testers?|role|administrat\w+)|normal|regular
	ordinary|random|real|external|any|common|end|new) (?:\w+ ){0,4}(?:users?|people|persons?|accounts?|profiles?
	friends?|customers?|clients?|visitors?|members?)
	\b(?:(?:my|a|the|our) (?:team.?mates?|colleagues?|co.?workers?|wife|husband|girl.?friend|boy.?friend|mother|father|brother|sister|neighbou?r|partner|boss|friends?|second account
	other account)|others|clients|non.?admins?|everyone else|everybody else|any(?:one|body) else|some(?:one|body) else
	(?:my|a|some) friends?|customers?|(?:people|users?|anyone|someone) (?:\w+ ){0,2}(?:\w+n't|not) (?:\w+ ){0,4}(?:roles?|admins?|testers?|developers?)
	(?:people|users?|persons?|accounts?|anyone|someone) without (?:an? |any )?(?:\w+ )?(?:roles?|admin|tester)
	strangers|outsiders|reviewers?|the public|public users|otr[oa]s? (?:usuarios?|personas?
	cuentas?)|los demas|(?:mis |un |unos )?amig[oa]s?|mes amis|kunden|die leute|(?:los )?clientes
	outr[oa]s? (?:usuarios?|pessoas?|contas?)|autres? (?:utilisateurs?|personnes?|comptes?)|les autres
	andere[nr]? (?:nutzer|benutzer|personen|leute|accounts?|usern?)|freunde|altri utenti|altre persone
	nguoi (?:dung )?khac|tai khoan khac|khach hang|masoknak|masok|mas felhasznalo\w*|baska (?:kullanici
	hesap)\w*|diger kullanici\w*|orang lain|pengguna lain|akun lain|inni uzytkownicy|andere gebruikers)
	друг\S{1,4} (?:пользовател|люд|аккаунт)
	他の(?:ユーザー|人|アカウント)|其他(?:用户|人)|다른 사용자
`;
/** Nothing happens, nothing works. */
export const silence = oneOf`
	\bsilence\b|\bis dead\b|\bbut not\b|\bpas avec\b|\bpassiert (?:\w+ )?nichts\b|\bnem (?:jon|tortenik)\b
	\bno pasa nada\b|\bnao acontece\b
	\bno (?:\w+ ){0,4}(?:reply|replies|response|responses|answer|answers|reaction|messages?|events?)\b
	(?:n't|\bnot|\bnever|\bcannot|\bno longer) (?:\w+ ){0,4}(?:repl\w+|respon\w+|answer\w*|react\w*|work\w*
	receiv\w*|get\w*|gets|see|trigger\w*|arriv\w*|com(?:e|es|ing)|call\w*|send\w*|reach\w*|function\w*|able
	fire\w*|chat|use)
	\bnothing\b|\bfail(?:s|ed|ing)?\b|\bignor\w+|\bsilent\b|\bsin respuesta
	\bno (?:me )?(?:recib\w+|respond\w+|contest\w+|funcion\w+|lleg\w+|reacciona)
	\bnao (?:receb\w+|respond\w+|funcion\w+|cheg\w+)
	\bne (?:\w+ ){0,4}(?:repond|recoi|fonctionne|marche)
	\baucune? (?:reponse|message)
	\bkeine? (?:antwort\w*|nachricht\w*|reaktion)
	\b(?:antwortet|reagiert|funktioniert|geht|kommt)\b.{0,30}\bnicht
	\bnon (?:ricev\w+|rispond\w+|funziona)
	\bkhong (?:nhan|tra loi|phan hoi|hoat dong|thay)
	\bnem (?:valaszol\w*|kap\w*|mukod\w*|erkez\w*)
	\bcevap (?:vermiyor|yok)|\bcalismiyor
	\btidak (?:membalas|menerima|merespon|bisa)
	не (?:отвеча|получа|приход|работа)
	(?:届|返信|反応|応答|動).{0,6}(?:ない|ません)
	(?:收不到|没有(?:回复|反应)|无法)
`;
/** The near side: what should be called. */
export const receiver = oneOf`
	\b(?:webhooks?|servers?|endpoints?|callbacks?(?: url)?|backend|listener|lambda|cloud function|handlers?
	routes?|controllers?|bots?|chatbots?|apps?|logs?|consoles?|terminal|ngrok|inbox|flows?|workflows?|servidor
	serveur|post requests?|http requests?|requests?)\b
`;
/** What should arrive there. */
export const events = oneOf`
	\b(?:events?|messages?|messenger|postbacks?|notifications?|updates?|payloads?|post requests?|posts?
	callbacks?|hits?|requests?|data|anything|mensajes?|mensagens?|mensagem|eventos?|evenements?|nachricht(?:en)?
	ereignisse?|messaggi|tin nhan|su kien|uzenet\w*|esemeny\w*|mesaj\w*|pesan)\b
	(?:сообщени|событи|メッセージ|イベント|消息|事件)
`;
/** They do not. */
export const notArriving = oneOf`
	(?:n't|\bnot|\bnever|\bno longer|\bcannot|\bwithout|\bfail(?:s|ed|ing)? to|\bstop(?:s|ped)?|\bunable to
	\bno) (?:\w+ ){0,4}(?:receiv\w*|get(?:s|ting)? (?:\w+ ){0,4}(?:events?|messages?|webhooks?|anything
	requests?|callbacks?|updates?|posts?|postbacks?|calls?|notifications?|hits?|them|data)|arriv\w*|com(?:e|es
	ing)|trigger\w*|fir(?:e|es|ed|ing)|call(?:ed|ing|s)?|hit(?:s|ting)?|reach\w*|deliver\w*|sent|show\w*|see
	seeing|invok\w*|notif\w+|listen\w*|catch\w*|log(?:ged)?|print\w*|pass\w*|forward\w*|hear\w*|happen\w*|execut\w*
	run)\b
	\b(?:no|zero|any|0|not a single|nothing) (?:\w+ ){0,4}(?:events?|messages?|posts?|requests?|callbacks?
	calls?|notifications?|updates?|hits?|traffic|postbacks?|entries|webhooks?|hooks?)\b
	\bnothing (?:\w+ ){0,4}(?:arriv\w*|com(?:es|ing)|happen\w*|receiv\w*|shows?|reach\w*|logged|sent|triggered
	in (?:my|the))
	\b(?:gets?|receives?|sees?|logs) nothing\b
	\bno (?:me )?(?:recib\w+|lleg\w+|estoy recibiendo|se (?:recib|ejecut|dispar)\w+)
	\bnao (?:receb\w+|cheg\w+|estou recebendo|esta recebendo|sao recebid\w+)
	\b(?:ne|n') ?(?:\w+ ){0,4}(?:recoi\w*|recev\w+|arriv\w+|declench\w+)
	\baucun (?:message|evenement|webhook|appel)
	\bkeine? (?:nachricht\w*|events?|webhooks?|ereigniss\w*)
	\bkomm(?:t|en) (?:\w+ ){0,4}nicht
	\bnicht (?:\w+ ){0,4}(?:empfangen|ausgelost|aufgerufen|zugestellt)
	\bnon (?:ricev\w+|arriv\w+)
	\bkhong (?:nhan|thay|gui|co (?:su kien|tin))
	\bnem (?:kap\w*|erkez\w*|jon\w*|hivod\w*)
	\bgelmiyor
	\btidak (?:menerima|masuk|ada)
	не (?:приход|получа|доход)
	(?:届|受信|来|呼ば).{0,6}(?:ない|ません)
	(?:收不到|没有收到)
`;
/** The bot, or whoever should answer, does so. */
export const works = oneOf`
	(?<!n't |\bnot |\bnever )\b(?:work(?:s|ed|ing)?|respon(?:d|ds|ded|se)|repl(?:y|ies|ied)|answer(?:s|ed)?|receiv(?:e|es|ed|ing)|fine
	perfectly|correctly|ok|okay|succe\w+|funciona\w*|responde|llegan?|chegam?|fonctionne|marche|repond
	funktioniert|antwortet|kommen an|funziona|hoat dong|mukodik|calisiyor)\b
`;
