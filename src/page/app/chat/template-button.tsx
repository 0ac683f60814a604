import {safeUrl} from '../safe-url.js';
import type {Deeds} from './deeds.js';
import {type JsonObject, textOf} from './wire-values.js';

const titles: Readonly<Record<string, string>> = {account_link: 'Log In', account_unlink: 'Log Out'};

interface Props {
	readonly button: JsonObject;
	readonly deeds: Deeds;
}

/** A button of a template or of the menu. One that leads nowhere safe cannot be pressed. */
export const TemplateButton = ({button, deeds}: Props) => {
	const type = textOf(button.type);
	const title = textOf(button.title) || (titles[type] ?? type);
	const payload = textOf(button.payload);
	if (type === 'web_url') {
		const href = safeUrl(button.url);
		if (href === undefined)
			return (
				<button type="button" class="action" disabled title="A browser does not open this address">
					{title}
				</button>
			);
		return (
			<a class="action" href={href} target="_blank" rel="noopener noreferrer">
				{title} <span aria-hidden="true">↗</span>
			</a>
		);
	}
	const press = (): void => {
		if (type === 'postback') deeds.perform({act: 'postback', title, payload});
		else if (type === 'account_unlink') deeds.perform({act: 'unlink'});
		else if (type === 'one_time_notif_req') deeds.perform({act: 'allow-once', payload});
		else deeds.perform({act: 'press', title});
	};
	const pressable = ['postback', 'account_link', 'account_unlink', 'one_time_notif_req'].includes(type);
	return (
		<button
			type="button"
			class="action"
			onClick={press}
			disabled={!pressable}
			title={pressable ? undefined : `${type} ${payload}`}
		>
			{title}
		</button>
	);
};
