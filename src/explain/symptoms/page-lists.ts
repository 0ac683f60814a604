import {oneOf} from '../../causes/one-of.js';
import {near, type Symptom} from './symptom.js';

const pages = oneOf`
	\b(?:(?:fan ?)?pages?(?: list| dropdown| selection)?|me\/accounts|\/accounts|list of pages|paginas?|seiten?
	trang|oldalak?|oldalam|sayfa\w*|halaman|pagine)\b
	страниц\S*|ページ|主页|专页
`;

const absent = oneOf`
	(?:n't|\bnot|\bno longer|\bnever|\bcannot|\bwon't) (?:\w+ ){0,4}(?:list\w*|show\w*|appear\w*|see|find
	display\w*|return\w*|load\w*|visible|available|includ\w*|there|present|get\w*|select\w*|choose|pick|come up
	detect\w*|fetch\w*|populat\w*)\b
	(?<!\b(?:am i|i'm|i am|we are|we're|might be|may be|could be) )\b(?:missing|empty|absent|invisible|hidden|disappear\w*
	vanish\w*|gone|blank)\b
	(?:n't|\bnot) (?:in|among|part of) (?:the |my |\/)
	\bno (?:\w+ ){0,2}pages?\b(?! (?:messages?|events?|webhooks?|posts?))|\bzero pages\b
	\b(?:never|not|n't|doesn't) turns? up\b|\bwithout (?:\w+ ){0,2}pages\b
	\bwhere (?:are|is) (?:the |my |all )?(?:other|rest|missing|remaining)\b
	\b(?:only|just) (?:\w+ ){0,4}(?:one|two|three|some|a few|\d{1,4})\b(?! ?(?:h|hrs?|hours?|days?|min\w*|weeks?|months?|times?
	sec\w*|ms|char\w*|%))
	\b(?:only|just) (?:lists?|returns?|shows?|gives?|displays?|sees?|finds?|loads?)\b
	\bno (?:me |nos |se )?(?:aparec\w+|muestr\w+|sal\w+|veo|lista\w*)
	\bnao (?:aparec\w+|mostra\w*|list\w+|vejo)
	\b(?:n'appara\w+|ne s'affich\w+|vide|vides)\b
	\bnicht (?:\w+ ){0,4}(?:angezeigt|aufgelistet|gelistet|gefunden|sichtbar)
	\bfehl(?:t|en)\b|\bleer\w*\b
	\bkhong (?:hien|thay|co|xuat hien)
	\bnem (?:jelen\w*|latsz\w*|lat\w*|talal\w*)
	\bhianyz\w*|\bvaci\w+|\bgorunmuyor|\btidak (?:muncul|tampil)
	не (?:отображ|показ|виж|появл)\S*
	пуст\S*|(?:表示|出)(?:されない|ない|されません)|(?:不显示|看不到)
`;

export const pageLists: readonly Symptom[] = [
	{
		sign: 'says.pages-missing',
		when: [
			near(pages, absent, 60),
			oneOf`
				\breading 'access_token'
				\bproperty 'access_token' of (?:undefined|null)
				\bno (?:facebook )?pages? (?:were |was )?found\b
				(?:n't|\bnot) (?:have|manage|administer) (?:access to )?any (?:\w+ )?pages\b|\bno valid (?:accounts|pages) found\b
				\bcan ?not (?:find|see) (?:my|the|any|our) (?:\w+ ){0,4}pages?\b
				\bmust be (?:an )?admin of at least one page\b
				\bonly (?:\w+ ){0,3}pages (?:are |get |were )?(?:listed|shown|returned|visible|there)\b
				\b(?:zero|no|0|empty|blank) (?:results?|entries|data|array|list|response|answer) (?:from|in|for|with|by) (?:\w+ ){0,2}(?:me\/)?accounts\b
				\b(?:me\/)?accounts (?:\w+ ){0,3}(?:returns?|gives?|yields?|comes back|is|answers) (?:\w+ ){0,2}(?:nothing|empty|none|no)\b
				\b(?:uncheck|untick|deselect)\w* (?:\w+ ){0,3}pages?\b
				\b(?:me\/)?accounts\b.{0,60}(?:\[ ?\]|\bempty\b)
				\bdata"?'?:? ?\[ ?\].{0,80}\b(?:pages?|accounts)\b
				\bpages? (?:dropdown|list)\b.{0,30}\bempty\b
				\bempty (?:page|pages)\b.{0,20}\b(?:dropdown|list)\b
				\bpage list (?:is )?empty\b
				\b(?:no|0|zero) pages? (?:are |is |were |was )?(?:returned|listed|available|shown|found|connected)\b
				\bpages?\b.{0,80}(?:n't|\bnot|\bnever)\b.{0,40}\b(?:drop.?down|list|picker|dialog|selector|options?)\b
				\b(?:drop.?down|list|picker|dialog|selector)\b.{0,40}\b(?:empty|blank)\b.{0,60}\bpages?\b
				\b(?:cannot|can't|can not|unable to|not able to) (?:add|connect|select|choose|pick|link) (?:the |my )?(?:other|remaining
				missing|second|new) (?:\w+ )?(?:pages?|one|ones|two|three)\b
				\blists? (?:\w+ ){0,3}(?:own|other|wrong|private|personal) pages?\b.{0,40}\bnot\b
			`,
		],
		unless: oneOf`
			\bsubscribed[ _]apps\b|\b\/subscriptions\b|\bsubscribed pages?\b
			(?:n't|\bnot) (?:\w+ ){0,4}(?:see|receive|get|reach|arriv\w*) (?:\w+ ){0,4}(?:messages?|events?)\b
			\b(?:page|url|webhook) (?:cannot be|not|could not be) found\b.{0,40}\b(?:404|webhook|url|route)\b
			\b404\b|\bno matching user\b|\bplugin\b
			\bwebhooks? (?:\w+ ){0,4}(?:verified|validated)\b
			\btest (?:user|account)s?\b
			\bpage (?:was|is|were) (?:not (?:yet )?|un)published\b
		`,
	},
	{
		sign: 'says.business',
		when: [
			oneOf`
				\bbusiness (?:manager|portfolio|suite|account|settings|asset\w*)\b
				\bmeta business\b|\bbusiness_management\b|\bowned_pages\b|\bclient_pages\b
				\bnew pages experience\b|\bnew page experience\b|\bnpe\b|\blogin for business\b|\bportfolio\b
				\bgranular_?scopes?\b|\btarget_ids\b
				\b(?:managed|owned) by (?:a |the |our |my )?(?:business|agency|company|client)
				\bthrough (?:a |the |our )?(?:business|agency)\b
				\bsystem user\b|\badministrador comercial\b|\bgerenciador de negocios\b
				\bgestionnaire (?:de business|d'entreprise)\b
				\bunternehmen\b|\bbm\b|\bpages selected\b|\bscoped to the page
			`,
		],
	},
	{
		sign: 'says.unticked',
		when: [
			oneOf`
				\b(?:tick(?:ed)?|uncheck\w*|checkbox\w* (?:for|of) (?:the )?pages?|select(?:ed|ing)? (?:only
				just) (?:\w+ ){0,4}pages?|select(?:ed|ing)? (?:\d+|one|two|three|some) of|(?:\w*n't|not|forgot to) (?:\w+ ){0,4}(?:select|tick|choose|opt|check)\w*
				edit settings|new page|newly created page|created (?:\w+ ){0,4}after
				page (?:\w+ ){0,4}created (?:\w+ ){0,4}(?:after|later|recently|yesterday|today)
				added (?:\w+ ){0,4}page (?:later|after)|authenticate|all pages
				(?:made|created|opened|added) (?:\w+ ){0,4}page (?:\w+ ){0,3}(?:after|later|since)
				no (?:la |lo |las )?(?:marque|seleccione|elegi)|nao (?:marquei|selecionei)
				(?:uncheck|untick|deselect|skipp)\w*
				(?:without|not) (?:tick|select|check|choos|mark)\w*|opt in|opted in)\b
			`,
		],
	},
	{
		sign: 'says.granted',
		when: [
			oneOf`
				\b(?:authori[sz]ed|granted|selected|ticked|allowed|chose|approved|opted in|giving permission
				gave permission|scoped to|checked the permissions|permissions? (?:\w+ ){0,4}(?:granted|correct
				ok|given|enabled|are set)|all permissions|full access|admin (?:of|on) (?:all|every|the|both
				these|those))\b
			`,
		],
		unless: oneOf`
			(?:n't|\bnot|\bnever|\bforgot to|\bwithout) (?:\w+ ){0,4}(?:select|tick|grant|authori[sz]|choos|check|allow)\w*
			(?:n't|\bnot|\bno longer) (?:an? |the )?(?:\w+ )?admin
			\bselect(?:ed)? (?:\d+|one|two|three|some|only) of\b
		`,
	},
	{
		sign: 'says.no-page-role',
		when: [
			oneOf`
				(?:n't|\bnot|\bno longer) (?:\w+ ){0,4}(?:admin\w*|editor|moderator|role) (?:of|on
				for) (?:\w+ ){0,4}page\b
				\bno (?:admin )?role on (?:\w+ ){0,4}page\b
				\bonly (?:an? )?(?:editor|moderator|analyst|advertiser)\b
				\btask access\b|\bmessaging task\b|\bpartial access\b
				\b(?:analyst|moderator|advertiser|editor)"? (?:\w+ )?(?:role|access|rights?|permissions?)\b
			`,
		],
	},
	{
		sign: 'says.long-list',
		when: [
			oneOf`
				\b(?:only|just|max\w*|first|limit\w*|about|at most|exactly|no more than)\b.{0,30}\b(?:25|20|30
				50|100)\b
				\b(?:more than|over|have|has|manage|total of)\b.{0,12}\b(?:[3-9]\d|\d{3,})\b.{0,20}\b(?:pages?
				fanpages?|accounts)\b
				\b(?:25|30|50|100) (?:results?|entries|items|rows|of|out of|from|pages|fanpages)\b
				\bpaginat\w*|\bpaging\b|\bnext page of\b
				(?:n't|\bnot) all (?:\w+ ){0,4}pages\b
				\bsome pages (?:are )?missing\b
			`,
		],
	},
	{
		sign: 'says.unpublished',
		when: [
			oneOf`
				\bpage (?:is |was |has been )?(?:unpublished|not published|not public|restricted)\b
				\bunpublished page\b|\bpublish (?:the|my) page\b
			`,
		],
	},
];
