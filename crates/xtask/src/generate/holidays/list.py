# Prints every public holiday of every country and region that the package knows: region, date, English name, in columns.
import holidays
from dateutil import easter

YEARS = range(2024, 2031)
# Where the holidays of the parts of a country matter to those who work in them.
WITH_REGIONS = {"AU", "BR", "CA", "CH", "DE", "ES", "GB", "IN", "MY", "NZ", "US"}

for year in YEARS:
    print("Easter", easter.easter(year), "western", sep="\t")
    print("Easter", easter.easter(year, easter.EASTER_ORTHODOX), "orthodox", sep="\t")

for country, regions in holidays.list_supported_countries().items():
    if len(country) != 2:
        continue
    languages = getattr(holidays, country).supported_languages
    english = next((language for language in ("en_US", "en_GB") if language in languages), None)
    # Names beside the codes ("Augsburg") are single cities.
    parts = [part for part in regions if part.isupper() or part.isdigit()] if country in WITH_REGIONS else []
    for part in [None, *parts]:
        region = f"{country}-{part}" if part else country
        days = holidays.country_holidays(country, subdiv=part, years=YEARS, language=english)
        for date in sorted(days):
            for name in days.get_list(date):
                print(region, date, name, sep="\t")
