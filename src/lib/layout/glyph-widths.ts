/** Made by src/cli/glyph-widths.ts; do not edit. Widths in 1/1000 em, two base-36 digits a character. */
export const GLYPHS =
	' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~–—‘’“”…·•→←×°′″«»£€©ßæøłđıþœ';
export const WIDTHS = [
	{
		font: 'sans',
		weight: 400,
		widths:
			'5k81budtdtmwgx6x8f8fbmdt6x8n6x9qdtdtdtdtdtdtdtdtdtdt6x6xdtdtdtbtnjf3gcfvh3endqh5i47bdbg3dik7hzigfqigfteuewhxeblue9d8ez8f9q8fdtdwf2e0fdcoffds84e0f46u6vdr73n1f7f2ffff9nbn9ef4czjzceczbt8f6p8fdtdcm86x6xbubuqc6x8grsrsdt976xbubxbxdtdtkog0lmf27qdw6vffnb'
	},
	{
		font: 'sans',
		weight: 600,
		widths:
			'5k8rdee9e9ndhr7n9090c6e97n8y7n9ke9e9e9e9e9e9e9e9e9e97n7ne9e9e9ccobfiglg0hdeye6hgif7udqgldykpi9iqg6iqggf5f6i7ewm8f1dxf0909k90e9dwf9ecfncufoe38tegfi7a7bei7jnffkf9fofoadbza1fgdrksdddrcb907390e9dcm87n7ndedeqs7n91rsrse99o7ndecncne9e9krgslof97qfg7afon2'
	},
	{
		font: 'sans',
		weight: 700,
		widths:
			'5k9gexeoeontij8c9k9kcpeo8c988c9feoeoeoeoeoeoeoeoeoeo8c8ceoeoeocvp2fxgtg6hnf8ekhqiq8de5h2eel6ihj0gkj0h1fgfgihfgmlfrelf19k9f9keodwffenfxd0fxee9heufv7o7qf87yntfwfffxfxb2cbanfsejlkeaehcs9k7g9keodcm88c8cexexr68c9lrsrseoa58cexdcdceoeokuhklpff7qfg7pfxmu'
	},
	{
		font: 'serif',
		weight: 400,
		widths:
			'6l81aleleepwk852a2a2cqeu8e8w8e9hepepepepepepepepepep8e8eeueueubin6jsi5iekjhqh0k3mmagaljqh6pzlckih9kij6f4hkl2jprxioijga9b9h9beueab4f1h7egh2eta9fhht958fgi95qjhvg3hagpcocx9zhgg3n8ftgadm9z829zeueamm6969c8c8my8e8hrsrseu9k6xbzf0f0efeel0himzg37qdw95gvpg'
	},
	{
		font: 'serif',
		weight: 650,
		widths:
			'6895cffffaqokp65b1b1crff8l9j8lahfifififififififififi8l8lffffffc7omjsiuigkshlgxk6meayb5kfh3pskwkphykpjzftidl1jkskiyijgka8aha8ffevb4fnhperhhf3aig6i89g8whg9hqui9glhrh8djddafhzg7nugigjdxa88la8ffevn76q6qd4d3o58l95rsrsff9k73cvgegefbfaksion5gl7qfg9ghjp6'
	},
	{
		font: 'serif-italic',
		weight: 400,
		widths:
			'6b8hcofxekpsjh77apapdceu8c8q8c9fexexexexexexexexexex8c8ceueueucrogizhah2jjgsfwillga5a1j4g8pzkqiqfviqhye1gfk5i4phijghfl9l979leue8b4feekc2fhca91e7g48w7ndt8ao5gkemf3egbuan9ugle7llfoebdpau7yaueue8mk7l7ldhdhms8c88rsrseu946xcmg0g0ekekm6f7jzem7qdw8wevlz'
	}
] as const;
