import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';

/** Every package that the lock file names, as npm says it in the format of CycloneDX. */
const wholeBill = async root => {
	const {stdout} = await promisify(execFile)('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], {
		cwd: root,
		maxBuffer: 64 * 1024 * 1024,
		shell: process.platform === 'win32',
	});
	return JSON.parse(stdout);
};

const refOf = ({name, version}) => `${name}@${version}`;

/**
 * The bill of materials of what is shipped. npm calls our libraries development dependencies, since installing the package
 * installs none of them; they are in the bundle, so they are in the product. What only builds or tests it is left out, and so
 * is what differs from build to build. @throws Error for a bundled package that npm does not name
 */
export const sbomOf = async (root, packages) => {
	const {name, version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	const {serialNumber: _, metadata, components, dependencies, ...bill} = await wholeBill(root);
	const shipped = new Set(packages.map(refOf));
	const known = new Map(components.map(component => [refOf(component), component]));
	const missing = [...shipped].filter(ref => !known.has(ref));
	if (missing.length > 0) throw new Error(`The lock file names no ${missing.join(', ')}`);
	const bundled = component => ({
		...component,
		scope: 'required',
		properties: component.properties.filter(property => !/development|:path$/.test(property.name)),
	});
	const {tools, component} = metadata;
	return {
		...bill,
		metadata: {lifecycles: [{phase: 'build'}], tools, component: {...component, name, type: 'application'}},
		components: [...shipped].sort().map(ref => bundled(known.get(ref))),
		dependencies: [
			{ref: `${name}@${version}`, dependsOn: [...shipped].sort()},
			...dependencies
				.filter(({ref}) => shipped.has(ref))
				.map(({ref, dependsOn = []}) => ({ref, dependsOn: dependsOn.filter(other => shipped.has(other))})),
		],
	};
};
