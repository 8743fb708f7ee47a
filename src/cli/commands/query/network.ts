/** Writes networks: GEXF and GraphML for Gephi, igraph and networkx, edge lists for spreadsheets, and JSON. */
import { resolve } from 'node:path';
import type { Network } from '../../../corpus/query/network.js';
import { fileSink } from '../../../output/files/sink.js';
import { type Cell, CSV, type Dialect, TSV, writeRow } from '../../../output/text/delimited.js';
import type { NetworkFormat } from './options.js';

/** Columns as Gephi reads them: https://gephi.org/users/supported-graph-formats/csv-format/. */
const EDGE_TITLES = ['Source', 'Target', 'Type', 'Weight', 'npmi'];
const NODE_TITLES = ['Id', 'Label', 'type', 'country', 'articles'];

export async function writeNetwork(network: Network, format: NetworkFormat): Promise<string> {
  if (format === 'json') return `${JSON.stringify(network, null, 2)}\n`;
  if (format === 'csv' || format === 'tsv') return edgeRows(network, format === 'csv' ? CSV : TSV);
  if (format === 'graphml') return writeGraphml(network);
  const { write } = await import('graphology-gexf');
  return `${write(await buildGraph(network))}\n`;
}

/** Writes the nodes to a file, for the import into Gephi beside the edges. @throws ExtractError `unwritable` */
export async function writeNodes({ nodes }: Network, file: string, cwd: string): Promise<void> {
  const sink = await fileSink(resolve(cwd, file), file);
  const rows = nodes.map(({ id, label, type, country, articles }): Cell[] => [id, label, type, country, articles]);
  await sink.write([NODE_TITLES, ...rows].map((row) => writeRow(row, CSV, FOR_PROGRAMS)).join(''));
  await sink.finish();
}

const FOR_PROGRAMS = { csvRaw: false, terminal: false };

function edgeRows({ edges }: Network, dialect: Dialect): string {
  const rows = edges.map(({ source, target, weight, npmi }): Cell[] => [source, target, 'Undirected', weight, npmi]);
  return [EDGE_TITLES, ...rows].map((row) => writeRow(row, dialect, FOR_PROGRAMS)).join('');
}

async function buildGraph({ nodes, edges }: Network) {
  const { UndirectedGraph } = await import('graphology');
  const graph = new UndirectedGraph();
  for (const { id, label, ...attributes } of nodes) {
    graph.addNode(id, { label: toXmlText(label), country: '', ...attributes });
  }
  for (const { source, target, ...attributes } of edges) graph.addEdge(source, target, attributes);
  return graph;
}

/** The attributes of nodes and edges in GraphML, with their types. */
const NODE_KEYS = { label: 'string', type: 'string', country: 'string', articles: 'int' } as const;
const EDGE_KEYS = { weight: 'double', npmi: 'double' } as const;

/** Returns the network as GraphML (http://graphml.graphdrawing.org/primer/graphml-primer.html). */
function writeGraphml({ nodes, edges }: Network): string {
  const declare = (keys: Readonly<Record<string, string>>, target: string): string[] =>
    Object.entries(keys).map(
      ([key, type]) => `  <key id="${key}" for="${target}" attr.name="${key}" attr.type="${type}"/>`,
    );
  const data = (row: object, keys: object): string =>
    Object.keys(keys)
      .filter((key) => key in row)
      .map((key) => `<data key="${key}">${escapeXml(String(row[key as keyof typeof row]))}</data>`)
      .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declare(NODE_KEYS, 'node'),
    ...declare(EDGE_KEYS, 'edge'),
    '  <graph id="entities" edgedefault="undirected">',
    ...nodes.map((node) => `    <node id="${node.id}">${data(node, NODE_KEYS)}</node>`),
    ...edges.map((edge) => `    <edge source="${edge.source}" target="${edge.target}">${data(edge, EDGE_KEYS)}</edge>`),
    '  </graph>',
    '</graphml>\n',
  ].join('\n');
}

function escapeXml(text: string): string {
  return toXmlText(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Removes the characters that XML cannot hold, even as references (XML 1.0, 2.2). */
function toXmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
