import {before, near, type Symptom} from './symptom.js';

export const recipients: readonly Symptom[] = [
	{
		sign: 'says.login-id',
		when: [
			/\b(?:facebook|fb|social) log.?in\b|\blog.?in with facebook\b|\bapp.?scoped\b|\basid\b|\bglobal (?:user )?id\b|\bprofile\.php\b|\bprofile (?:id|url|link)\b|\bme\?fields=id\b|\bget \/me\b|\bgraph (?:api )?explorer\b.{0,60}\b(?:id|user)\b|\blookup-?id\b|\bfindmyfbid\b|\bfind my (?:facebook|fb) id\b|\bmy (?:own )?(?:facebook|fb) (?:user )?id\b|\b(?:facebook|fb|user'?s?) (?:user |account |profile )id\b|\bfacebook id\b|\bfbid\b|\bpassport\b|\bsocialite\b|\bfirebase auth\b|\bfb\.login\b|\bfeed (?:event|webhook)\b|\bcomment(?:er)?(?:'s)? (?:user )?id\b|\bfrom\.id\b|\bplayer.?id\b|\bgame_?plays?\b|\bmy_facebook_id\b|\binicio de sesion con facebook\b|\bfriend'?s? id\b|\bid (?:of|from) (?:a|my|the) (?:friend|facebook|profile|user'?s profile)\b/,
		],
	},
	{
		sign: 'says.own-id',
		when: [
			/\b(?:send\w*|recipient|reply\w*|id)\b.{0,40}\b(?:page'?s? (?:own )?id|id of (?:the|my) page|page itself|pageid|page_id|recipient\.id|entry\.id|entry\[0\]\.id|event\.recipient)\b|\brecipient\.id\b.{0,30}\b(?:instead|in place|rather|of the event)\b|\bsend(?:ing)? to (?:the )?page itself\b/,
		],
	},
	{
		sign: 'says.rounding',
		when: [
			/\b(?:round(?:ed|ing|s)|precision|floats?|double precision|float64|bigint|big int\w*|large int\w*|int(?:eger)? overflow|overflow\w*|2\^53|max_safe_integer|safe integer|scientific notation|exponential|last (?:\w+ )?digits?|trailing zeros?|differ(?:s|ent)? by (?:1|one|a few)|off by (?:one|1)|e\+1[4-9]|lose(?:s)? (?:digits|precision)|loses precision|json_bigint_as_string|excel|spreadsheet|google sheets?|notacion cientifica|redonde\w+|gerundet|arrondi\w*|kerekit\w*)\b|\d\.\d{2,16}e\+?1[4-9]\b/,
		],
	},
	{
		sign: 'says.phone-number',
		when: [
			/\bphone.?numbers?\b|\bphone_number\b|\bcustomer matching\b|\bmobile number\b|\bnumero de (?:telefono|telefone|telephone)\b|\btelefonnummer\b|\bso dien thoai\b|\btelefonszam\w*|電話番号|номер\S* телефона/,
		],
		unless: /\bwhatsapp\b|\bphone_number_id\b/,
	},
	{
		sign: 'says.first-contact',
		when: [
			/\bproactiv\w*|\b(?:never|not|n't|hasn't|haven't|without) (?:\w+ ){0,4}(?:messaged|talked|wrote|written|chatted|spoken|contacted|interacted|started|initiated|done any|had any|begun)\b|\b(?:initiate|start|begin) (?:a |the )?(?:new )?(?:conversation|chat|thread)\b|\bfirst message to\b|\bunsolicited\b|\bcold (?:message|outreach)\b|\bcontact list\b|\b(?:send|message) (?:\w+ ){0,4}(?:my |all )?friends?\b|\bmessage (?:any|a specific|specific|arbitrary) (?:user|person|people)\b|\bbroadcast\b|\bbefore (?:the|a) (?:user|person) (?:\w+ ){0,3}(?:messages|writes|contacts)\b|\bwho (?:has|have) not (?:\w+ )?(?:messaged|written|contacted)\b/,
		],
	},
	{
		sign: 'says.blocked-page',
		when: [
			near(
				/\b(?:user|person|customer|people|they|he|she|recipient|subscriber|contact|who)\b/,
				/\b(?:blocked|block(?:s)? (?:the|my|our) (?:page|bot)|muted|deleted (?:the |his |her |their )?(?:conversation|chat|thread|account)|deactivated|unavailable|turned off messages|not receiving messages|isn't receiving|isn't available|not available|opted out|unsubscribed from (?:the )?(?:bot|page))\b/,
				40,
			),
			/\bno esta disponible en este momento\b|\bnao esta disponivel (?:no momento|agora)\b|\bn'est pas disponible (?:actuellement|pour le moment)\b|\bderzeit nicht (?:verfugbar|erreichbar)\b|\bhien khong (?:co mat|kha dung)\b|\bjelenleg nem elerheto\b|\bnon e disponibile (?:al|in questo) momento\b/,
		],
	},
	{
		sign: 'says.which-id',
		when: [
			/\b(?:what|which|where|how)\b.{0,40}\b(?:get|find|obtain|generate|know|use|is|was|put)\b.{0,40}\b(?:<?id>?|psid|recipient(?: id)?|user.?id|messenger.?id|sender.?id|page.?scoped)\b|\b(?:don't|do not) have (?:\w+ ){0,3}(?:messenger |facebook )*(?:user )?id\b/,
		],
	},
	{
		sign: 'says.checkbox-plugin',
		when: [/\bcheck.?box plugin\b|\buser_?ref\b|\boptin\b.{0,60}\bref\b/],
	},
	{
		sign: 'says.several-pages',
		when: [
			/\b(?:multiple|several|two|three|many|different|second|other|another|both|all (?:my |our )?|each|more than one|2|3|\d+) (?:facebook |fb |fan ?)?(?:pages|page tokens?|page access tokens?)\b|\b(?:second|other|another|different|wrong) (?:\w+ )?(?:page|bot)\b|\bfirst (?:bot|page) (?:works|is fine)\b|\bbut the second\b|\b(?:two|several|multiple) bots\b|\bpages? a\b.{0,60}\bpages? b\b|\bmulti.?(?:page|tenant|account)\b|\b(?:varias|dos|otra|multiples) paginas?\b|\b(?:varias|duas|outra|multiplas) paginas?\b|\b(?:plusieurs|deux|autre) pages?\b|\b(?:mehrere|zwei|andere) seiten?\b|\bnhieu (?:trang|fanpage|page)\b|\btobb oldal\w*/,
		],
	},
	{
		sign: 'says.old-page',
		when: [
			/\b(?:removed|deleted|disconnected|old|unused|former|previous|unknown|other) (?:\w+ ){0,2}pages?\b.{0,60}\b(?:still|events?|webhooks?|messages?|receiv\w*|unknown)\b|\bstill (?:\w+ ){0,3}(?:receiv\w*|get\w*|subscribed)\b.{0,60}\b(?:pages?|removed|deleted|disconnected|old)\b|\bno page (?:with|found for) id\b|\bpage (?:\w+ ){0,3}not (?:found|configured|known|registered) in (?:our|the|my)\b|\bevents? (?:for|from|of) (?:a |an )?(?:unknown|other|old|different) page\b|\bunknown page\b/,
		],
	},
	{
		sign: 'says.other-page-token',
		when: [
			/\btoken (?:of|for|from|belongs to|belonging to) (?:a |an |the |my )?(?:other|another|different|wrong|second|old) (?:\w+ )?page\b|\b(?:wrong|different|other) page (?:access )?token\b|\bone (?:page )?(?:access )?token\b.{0,40}\b(?:pages|all)\b/,
		],
	},
	{
		sign: 'says.replying',
		when: [
			/\breply(?:_|ing|\b)|\breplies\b|\bhandl(?:e|ing|er)\b|\bhandle_\w+|\b(?:incoming|received) message\b|\bgot (?:a )?message\b|\bon\(['"]message\b|\bwebhook\b|\bbot_logic\b|\bchat\.say\b|\bevent\.sender\b|\bsender\.id\b|\bsender_?id\b|\bmessaging_event\b|\bdefault answer\b|\bfallback\b/,
		],
	},
	{
		sign: 'says.received-only',
		when: [
			before(
				/\b(?:receiv\w+|get(?:ting)?|see|arriv\w+|incoming) (?:\w+ ){0,3}(?:messages?|events?|them|webhooks?)\b/,
				/\b(?:but|however|though|yet)\b.{0,30}(?:unable to|n't|cannot|not able to|fail\w*|error)(?: \w+){0,3} (?:send\w*|repl\w+|respond\w*|answer\w*)/,
				40,
			),
		],
	},
	{
		sign: 'says.error-after-answer',
		when: [
			before(
				/\b(?:bot|it|page|message|answer|reply|response)\b.{0,20}\b(?:answers?|answered|repl(?:y|ies|ied)|responds?|responded|sent|arrives?|arrived|delivered|received|works)\b/,
				/\b(?:then|after(?:wards)?|and then|followed by|but then|but (?:i )?(?:also )?(?:get|got|see)|but (?:the )?(?:log|console|server))\b.{0,60}\b(?:no matching|error|2018001|#100|exception)/,
				60,
			),
			/\b(?:no matching|error|2018001|exception)\b.{0,60}\bafter (?:every|each|the|my|sending|it) (?:\w+ )?(?:repl\w+|answer\w*|respon\w+|message)/,
		],
	},
];
