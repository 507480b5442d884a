// Holds cards to the schema of Adaptive Cards 1.5, and shows them with Microsoft's own renderer.
//   node check.mjs CARDS.json      {"name": {…card…}, …}
// The schema does not know what belongs to Teams: `msteams` is left out, a native chart is replaced by its fallback, and a
// list that can be searched, which renderers know since 1.5 and the schema since 1.6, by one that cannot.
// The renderer gets every card as it is sent; the one thing it may say is that it knows no chart.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { JSDOM } from 'jsdom';
import MarkdownIt from 'markdown-it';

const here = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
const cards = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const schema = JSON.parse(readFileSync(join(here, 'adaptive-card-1.5.json'), 'utf8'));
delete schema.id;
delete schema.$schema;
const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: true, 'uri-reference': true } });
const isCard = ajv.compile(schema);

// A page without layout: what a script writes as innerText is its text.
const { window } = new JSDOM('<!doctype html><html><body></body></html>');
Object.defineProperty(window.HTMLElement.prototype, 'innerText', {
  get() { return this.textContent; },
  set(words) { this.textContent = words; },
});
globalThis.window = window;
for (const name of Object.getOwnPropertyNames(window)) {
  if (!(name in globalThis) && /^(document$|[A-Z])/.test(name)) {
    globalThis[name] = window[name];
  }
}
const AC = require('adaptivecards/dist/adaptivecards.js');
const markdown = new MarkdownIt({ html: false, linkify: true });
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text);
  result.didProcess = true;
};

const host = {
  supportsInteractivity: true,
  choiceSetInputValueSeparator: ',',
  actions: { maxActions: 6 },
  textBlock: { headingLevel: 2 },
};

const problems = [];
let words = 0;

function withoutTeams(json, top = false) {
  if (Array.isArray(json)) {
    return json.map((each) => withoutTeams(each));
  }
  if (json === null || typeof json !== 'object') {
    return json;
  }
  if (typeof json.type === 'string' && json.type.startsWith('Chart.')) {
    return withoutTeams(json.fallback);
  }
  if (json.type === 'Input.ChoiceSet' && json.style === 'filtered') {
    return { ...json, style: 'compact' };
  }
  return Object.fromEntries(Object.entries(json)
    .filter(([name]) => !(top && name === 'msteams'))
    .map(([name, value]) => [name, withoutTeams(value)]));
}

/** Everything that a person reads in a card, as it was meant. */
function meant(json, found = []) {
  if (Array.isArray(json)) {
    json.forEach((each) => meant(each, found));
  } else if (json !== null && typeof json === 'object') {
    switch (json.type) {
      case 'TextBlock': found.push(json.text); break;
      case 'RichTextBlock': found.push(json.inlines.map((inline) => inline.text).join('')); break;
      case 'ActionSet': json.actions.forEach((action) => found.push(action.title)); break;
      case 'Input.Text': found.push(json.label); break;
      case 'Input.ChoiceSet':
        found.push(json.label);
        json.choices.forEach((choice) => found.push(choice.title));
        break;
      default: meant(json.body ?? json.items ?? [], found);
    }
  }
  return found;
}

function check(name, sent) {
  const say = (problem) => problems.push(`${name}: ${problem}`);
  const known = withoutTeams(sent, true);
  if (!isCard(known)) {
    const specific = isCard.errors.filter((error) => !['anyOf', 'oneOf', 'enum', 'const', 'required'].includes(error.keyword));
    say('schema: ' + ajv.errorsText((specific.length ? specific : isCard.errors).slice(0, 5)));
  }
  const card = new AC.AdaptiveCard();
  card.hostConfig = new AC.HostConfig(host);
  const context = new AC.SerializationContext();
  card.parse(sent, context);
  const charts = JSON.stringify(sent).includes('"Chart.');
  for (let at = 0; at < context.eventCount; at++) {
    const { event, message } = context.getEventAt(at);
    if (!(charts && event === AC.ValidationEvent.UnknownElementType && message.includes('Chart.'))) {
      say(`parser: ${AC.ValidationEvent[event]} ${message}`);
    }
  }
  card.validateProperties().validationEvents.forEach(({ event, message }) => say(`validation: ${AC.ValidationEvent[event]} ${message}`));
  const dom = card.render();
  if (!dom) {
    say('nothing is shown');
    return;
  }
  for (const markup of dom.querySelectorAll('a, em, strong, b, i, s, del, code, pre, ul, ol, li, img, at, script, blockquote, hr, table')) {
    say('markup: ' + markup.outerHTML.slice(0, 200));
  }
  const plain = (text) => text.replace(/\s+/g, ' ').trim();
  // What can be picked from a list that is searched stands in its options.
  const options = [...dom.querySelectorAll('option')].map((option) => option.value + ' ' + option.label);
  const shown = plain([dom.textContent, ...options].join(' '));
  for (const each of meant(known)) {
    words++;
    if (!shown.includes(plain(each))) {
      say(`does not come out as itself: ${each.slice(0, 200)}`);
    }
  }
}

const names = Object.keys(cards);
names.forEach((name) => check(name, cards[name]));
if (problems.length > 0) {
  console.log(problems.slice(0, 50).join('\n'));
  console.log(`${problems.length} problems in ${names.length} cards`);
  process.exit(1);
}
console.log(`${names.length} cards with ${words} texts checked`);
