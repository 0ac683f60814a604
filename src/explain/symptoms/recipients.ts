import {oneOf} from '../../causes/one-of.js';
import type {Symptom} from './symptom.js';

export const recipients: readonly Symptom[] = [
	{
		sign: 'says.login-id',
		when: [
			oneOf`
				\b(?:facebook|fb|social) log.?in\b
				\blog.?in sdk\b|\bfrom (?:the )?(?:fb |facebook )?log.?in\b|\blog.?in with facebook\b|\bapp.?scoped\b|\basid\b|\bglobal (?:user )?id\b|\bprofile\.php\b
				\bprofile (?:id|url|link)\b|\bme\?fields=id\b|\bget \/me\b
				\bgraph (?:api )?explorer\b.{0,60}\b(?:id|user)\b
				\blookup-?id\b|\bfindmyfbid\b
				\bfind my (?:facebook|fb) id\b
				\bmy (?:own )?(?:facebook|fb) (?:user )?id\b
				\b(?:facebook|fb|user'?s?) (?:user |account |profile )id\b
				\bid (?:del|do|du) (?:perfil|profil)\b|\bprofil-?id\b
				\blog.?in ?status\b|\bauthresponse\b
				\bomni.?auth\b|\bdevise\b|\bnext.?auth\b|\bauth0\b|\bfb_id\b|\bfacebook_id\b
				\bids?\b.{0,30}\b(?:of|from) (?:\w+ ){0,3}(?:comment|post|likes?|reaction)\w*
				\bfacebook id\b|\bfbid\b|\bpassport\b|\bsocialite\b|\bfirebase auth\b|\bfb\.login\b
				\bfeed (?:event|webhook)\b
				\bcomment(?:er)?(?:'s)? (?:user )?id\b
				\bfrom\.id\b|\bplayer.?id\b|\bgame_?plays?\b|\bmy_facebook_id\b
				\binicio de sesion con facebook\b
				\bfriend'?s? id\b
				\bid (?:of|from) (?:a|my|the) (?:friend|facebook|profile|user'?s profile)\b
			`,
		],
	},
	{
		sign: 'says.own-id',
		when: [
			oneOf`
				\b(?:send\w*|recipient|reply\w*|id)\b.{0,40}\b(?:page'?s? (?:own )?id|id of (?:the|my) page
				page itself|pageid|page_id|recipient\.id|entry\.id|entry\[0\]\.id|event\.recipient)\b
				\brecipient\.id\b.{0,30}\b(?:instead|in place|rather|of the event)\b
				\bsend(?:ing)? to (?:the )?page itself\b|\brecipient (?:\w+ ){0,2}(?:is|=|equals|was) (?:\w+ ){0,2}page\b
				\b(?:event\.)?recipient\.id (?:\w+ ){0,4}(?:used|for sending|as recipient|to send|to reply)\b
				\b(?:event|entry|entry ?message|message|postback|messaging|callback)(?:\.|->|\[['"])recipient(?:_?id)?\b
				\[["']recipient["']\]\[["']id["']\]
			`,
		],
	},
	{
		sign: 'says.rounding',
		when: [
			oneOf`
				\b(?:round(?:ed|ing|s)|precision|floats?|double precision|float64|bigint|big int\w*|large int\w*
				int(?:eger)? overflow|overflow\w*|2\^53|max_safe_integer|safe integer|scientific notation
				exponential|last (?:\w+ ){0,4}digits?|trailing zeros?|differ(?:s|ent)? by (?:1|one|a few)
				off by (?:one|1)|e\+1[4-9]|lose(?:s)? (?:digits|precision)|loses precision|json_bigint_as_string
				notacion cientifica|redonde\w+|gerundet|arrondi\w*
				kerekit\w*|2147483647|varchar|int ?\(11\)|scientific|truncated? to)\b
				\b(?:excel|spreadsheets?|google sheets?)\b.{0,80}\b(?:ids?|psids?|digits?|numbers?|recipient|e\+)
				\b(?:ids?|psids?|digits?|recipient)\b.{0,80}\b(?:excel|spreadsheets?|google sheets?)\b
				\bends? (?:with|in) (?:\w+ )?0{1,8}\b
				\bids?\b.{0,80}\b(?:int|integer|bigint|number|numeric) (?:column|field|type|property)\b
				\bids?\b.{0,80}\b(?:get|gets|got|are|is|was|were) (?:cut|truncated|shortened|changed|rounded)\b
				\bid\b.{0,60}\b(?:as|to|into|is) (?:an? )?(?:number|numeric|int|integer|long|float|double)\b
				\d\.\d{2,16}e\+?1[4-9]\b
			`,
		],
	},
	{
		sign: 'says.phone-number',
		when: [
			oneOf`
				\bphone.?numbers?\b|\bphone_number\b|\bcustomer matching\b|\bmobile number\b
				\bnumero de (?:telefono|telefone|telephone)\b
				\btelefonnummer\b|\bso dien thoai\b|\btelefonszam\w*|電話番号|номер\S* телефона
			`,
		],
		unless: oneOf`\bwhatsapp\b|\bphone_number_id\b|\binvalid scopes?\b`,
	},
	{
		sign: 'says.which-id',
		when: [
			oneOf`
				\b(?:what|which|where|how)\b.{0,40}\b(?:get|find|obtain|generate|know|use|is|was
				put)\b.{0,40}\b(?:<?id>?|psid|recipient(?: id)?|\w{0,20}user.?id|\w{0,20}messenger.?id
				sender.?id|page.?scoped)\b
				\b(?:don't|do not) have (?:\w+ ){0,4}(?:messenger |facebook ){0,4}(?:user )?id\b
			`,
		],
	},
	{
		sign: 'says.checkbox-plugin',
		when: [oneOf`\bcheck.?box plugin\b|\buser_?ref\b|\boptin\b.{0,60}\bref\b`],
	},
];
