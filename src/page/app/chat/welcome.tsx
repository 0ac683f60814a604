import type {PageView} from '../../wire.js';
import {CopyButton} from '../copy-button.js';
import type {Deeds} from './deeds.js';

interface Props {
	readonly page: PageView;
	readonly personName: string;
	readonly deeds: Deeds;
}

const greet = (greeting: string, name: string): string => {
	const [first = '', ...rest] = name.split(' ');
	return greeting
		.replaceAll('{{user_first_name}}', first)
		.replaceAll('{{user_last_name}}', rest.join(' '))
		.replaceAll('{{user_full_name}}', name);
};

/** Why no bot hears what is written here, and what helps. */
const Advice = ({page: {subscribed, connected}}: {readonly page: PageView}) => {
	if (subscribed && connected) return null;
	const [words, command] = subscribed
		? [
				'No bot is connected yet. Give the app the address of its webhook:',
				'messenger-tool set-webhook <url> --sandbox',
			]
		: [
				'No app is subscribed to this page, so no bot hears what is written:',
				'messenger-tool subscribe-page --sandbox',
			];
	return (
		<div class="advice">
			<p class="quietly">{words}</p>
			<p class="command">
				<code>{command}</code>
				<CopyButton text={command} what="command" />
			</p>
		</div>
	);
};

/** What a person sees who has not written to the page yet. */
export const Welcome = ({page, personName, deeds}: Props) => (
	<section class="welcome" aria-label="Welcome">
		<h2>{page.name}</h2>
		{page.greeting !== undefined ? (
			<p>{greet(page.greeting, personName)}</p>
		) : (
			<p class="quietly">Nothing has been said yet.</p>
		)}
		<Advice page={page} />
		{page.iceBreakers.map(({question, payload}) => (
			<button
				key={question}
				type="button"
				class="ice-breaker"
				onClick={() => deeds.perform({act: 'postback', title: question, payload})}
			>
				{question}
			</button>
		))}
		{page.getStarted && (
			<button type="button" class="primary" onClick={() => deeds.perform({act: 'start'})}>
				Get Started
			</button>
		)}
	</section>
);
