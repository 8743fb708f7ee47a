/** The page's own script: what the reader can do with an article, and with the overview of several. */
import { openArticle } from './article.js';
import { openOverview } from './overview.js';

const overview = document.getElementById('overview');
if (overview) openOverview(overview);
else openArticle(document.body);
