/** Start of the HTML report's browser script: makes the overview, or the single article, interactive. */
import { openArticle } from './article.js';
import { openOverview } from './overview.js';

const overview = document.getElementById('overview');
if (overview) openOverview(overview);
else openArticle(document.body);
