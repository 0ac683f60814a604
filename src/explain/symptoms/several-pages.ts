import {oneOf} from '../../causes/one-of.js';
import type {Symptom} from './symptom.js';

export const severalPages: readonly Symptom[] = [
	{
		sign: 'says.several-pages',
		when: [
			oneOf`
				\b(?:multiple|several|two|three|many|different|second|other|another|both|all (?:my |our )?|each
				more than one|2|3|\d+) (?:facebook |fb |fan ?)?(?:pages|page tokens?|page access tokens?)\b
				\b(?:second|other|another|different|wrong) (?:facebook |fb |fan ?)?(?:page|bot)\b
				\bfirst (?:bot|page) (?:works|is fine)\b
				\bbut the second\b
				\b(?:two|several|multiple) bots\b
				\bpages? (?:a|one|1)\b.{0,60}\bpages? (?:b|two|2)\b
				\b(?:dev|test|staging|first|old) page\b.{0,60}\b(?:prod|production|live|real|second|new) page\b
				\bmulti.?(?:page|tenant|account)\b
				\b(?:varias|dos|otra|multiples) paginas?\b
				\b(?:varias|duas|outra|multiplas) paginas?\b
				\b(?:plusieurs|deux|autre) pages?\b
				\b(?:mehrere|zwei|andere) seiten?\b
				\bnhieu (?:trang|fanpage|page)\b
				\btobb oldal\w*
			`,
		],
	},
	{
		sign: 'says.other-page-token',
		when: [
			oneOf`
				\btoken (?:of|for|from|belongs to|belonging to) (?:a |an |the |my )?(?:other|another|different
				wrong|second|old) (?:\w+ ){0,4}page\b
				\b(?:wrong|different|other) page (?:access )?token\b
				\btoken\b.{0,40}\b(?:new|other|another|second|different) page\b
				\bids? (?:from|of|for) (?:\w+ ){0,3}page\b.{0,60}\b(?:page|other|another|new|different)\b
				\bone (?:page )?(?:access )?token\b.{0,40}\b(?:pages|all)\b
			`,
		],
	},
];
