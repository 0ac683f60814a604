import {oneOf} from '../../causes/one-of.js';
import {before, near, type Symptom} from './symptom.js';

const token = oneOf`
	\btokens?\b|\baccess_token\b|\baccess (?:key|code)s?\b|\btoken de acceso\b|\btoken de acesso\b|\bjeton d'acces\b|\bzugriffstoken\b
	\bma truy cap\b
	\bhozzaferesi (?:token|kod)\w*
	токен\S*|アクセストークン|访问令牌
`;

export const tokens: readonly Symptom[] = [
	{
		sign: 'says.token-dies',
		when: [
			near(
				token,
				oneOf`
					\b(?:expir\w*|60 days|two months|2 months|an hour|1 hour|one hour|two hours|2 hours
					valid for (?:\w+ ){0,3}(?:hours?|days?|minutes?)|ends?|unlimited|24 hours|few hours|few minutes|short.?lived|long.?lived|never.?expir\w*|permanent
					stops? working after|renew\w*|refresh\w*|caduc\w+|venc\w+|expirad?\w*|lauft ab|abgelaufen
					ablauf\w*|het han|lejar\w*|scad\w+|sona er\w+|suresi dol\w*|kedaluwarsa|wygas\w*)\b
					истека\S*|истек\S*|期限|过期
				`,
				50,
			),
		],
		unless: oneOf`\bsession has expired\b|\btoken de verif\w+`,
	},
	{
		sign: 'says.token-unset',
		when: [
			oneOf`
				\baccess_token=(?:undefined|null|none|nil|&|$|\s)
				\baccess_token['"]?[:=] ?['"]?(?:undefined|null|none|nil|''|"")
				\bbearer (?:undefined|null|none)\b
				\bprocess\.env\.\w*token\w*\b
				\bos\.(?:environ|getenv)\b.{0,40}token
				\benv\[.{0,30}token
				\bmissing config\w* (?:values?|vars?|variables?|settings?)?
			`,
			near(
				oneOf`\b(?:page_?access_?token|access.?token|token)\b`,
				oneOf`
					\b(?:undefined|null|none|nil|empty|not (?:set|loaded|defined|found|read)|\w*n't (?:set|loaded
					defined|found|read)|unset|\.env|environment variable|env var\w*|config var\w*|dotenv)\b
				`,
				40,
			),
		],
		unless: oneOf`reading 'access_token'|'access_token' of |\bverify.{0,10}token\b|\bvalidation tokens?\b`,
	},
	{
		sign: 'says.token-typed-wrong',
		when: [
			near(
				token,
				oneOf`
					\b(?:quotes?|quoted|white.?space|spaces?|blanks?|line.?breaks?|newlines?|truncat\w*|cut off
					copied|copy.?past\w*|placeholder|twice|angle brackets?|brackets|curly|incomplete|malformed
					garbled|encoded|typo|comillas|aspas|guillemets|anfuhrungszeichen)\b
				`,
				50,
			),
			// What a tutorial has in the place of the token; of a secret, masked, its beginning is left.
			oneOf`\baccess_token=[<{[]?(?:your|page|my_|insert)`,
		],
		unless: oneOf`\bcan(?:'t|not) copy\b`,
	},
	{
		sign: 'says.user-token',
		when: [
			oneOf`
				\b(?:used|using|use|with|sent|passed|set|tried|copied|is
				was) (?:\w+ ){0,4}user (?:access )?tokens?\b
				\buser (?:access )?token (?:instead|rather|in place|not)
				\btoken\b.{0,60}\bgraph (?:api )?explorer\b
				\bgraph (?:api )?explorer\b.{0,60}\btoken\b
				\bnot (?:a|the) page (?:access )?token\b
				\b(?:user token|access token tool)\b
			`,
		],
	},
	{
		sign: 'says.other-app',
		when: [
			oneOf`
				\b(?:test|sandbox|staging|dev|other) app'?s? (?:access )?token\b
				\btoken (?:of|from|for) (?:a |an |the |my )?(?:\w+ ){0,4}app\b
				\b(?:other|another|different|wrong|old|second|previous|generic|test|staging) (?:facebook |fb |meta )?app(?:lication)?\b(?:'s)?(?! (?:domain
				type|page))
				\bapp.?id\b.{0,40}\b(?:mismatch|different|other|another|wrong|not match)
				\b(?:two|several|multiple|both) (?:facebook |fb |meta )?apps\b
				\bapp instead of (?:my|our|the)\b|\bmobile app\b|\bnew app\b.{0,40}\bold\b|\botra app\b|\boutro app\b|\bautre application\b
				\bandere app\b
			`,
		],
	},
	{
		sign: 'says.role-lost',
		when: [
			before(
				oneOf`\b(?:admin|owner|employee|colleague|person|user|creator|who (?:created|made|generated))\b`,
				oneOf`\b(?:left|removed|no longer|fired|quit|lost|revoked|deleted (?:his|her|their))\b`,
				50,
			),
			oneOf`\b(?:ex|former)[ -](?:employee|colleague|admin\w*|developer|agency|partner|owner|co-?worker)s?\b`,
		],
		unless: oneOf`\bcan no longer|\bno longer (?:work|receive|get|able)`,
	},
];
