import {nearest} from '../../core/nearest.js';
import {type ProfileField, profileFields} from '../../graph/profile.js';
import {usageProblem} from '../usage-problem.js';

export const fieldTitles: Readonly<Record<ProfileField, string>> = {
	greeting: 'Greeting',
	get_started: 'Get started',
	ice_breakers: 'Ice breakers',
	persistent_menu: 'Persistent menu',
	whitelisted_domains: 'Whitelisted domains',
	account_linking_url: 'Account linking URL',
};

/** `get-started` or `get_started`, as Meta calls it. @throws Problem usage.invalid, with the nearest name */
export const fieldNamed = (name: string): ProfileField => {
	const wanted = name.replaceAll('-', '_');
	const field = profileFields.find(known => known === wanted);
	if (field) return field;
	const near = nearest(wanted, profileFields);
	throw usageProblem(
		'messenger-profile',
		`The Messenger profile has no field '${name}'`,
		near ? `Perhaps ${near}?` : `The fields are ${profileFields.join(', ')}`,
	);
};
