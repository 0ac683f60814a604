import type {MenuItem} from '../../wire.js';
import {Disclosure} from '../disclosure.js';
import type {Deeds} from './deeds.js';
import {TemplateButton} from './template-button.js';

/** The persistent menu of the page. */
export const PageMenu = ({items, deeds}: {readonly items: readonly MenuItem[]; readonly deeds: Deeds}) => (
	<Disclosure label="☰" name="Menu">
		{close => (
			<div class="page-menu">
				{items.map((item, index) => (
					<TemplateButton
						key={index}
						button={{...item}}
						deeds={{
							...deeds,
							perform: act => {
								deeds.perform(act);
								close();
							},
						}}
					/>
				))}
			</div>
		)}
	</Disclosure>
);
