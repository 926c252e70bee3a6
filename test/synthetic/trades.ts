/** What firms of an industry make, buy and talk about. */
export interface Trade {
  readonly industry: string
  /** How companies of the trade are called after their own name. */
  readonly suffixes: readonly string[]
  readonly products: readonly string[]
  readonly inputs: readonly string[]
  /** Who buys, as "hospital" customers. */
  readonly buyers: readonly string[]
  readonly segments: readonly string[]
  /** What is opened or run: plants, stores. */
  readonly sites: readonly string[]
}

const trade = (
  industry: string,
  suffixes: string,
  products: string,
  inputs: string,
  buyers: string,
  segments: string,
  sites: string,
): Trade => {
  const [s, p, i, b, g, t] = [suffixes, products, inputs, buyers, segments, sites].map((words) => words.split(', '))
  return { industry, suffixes: s!, products: p!, inputs: i!, buyers: b!, segments: g!, sites: t! }
}

export const TRADES: readonly Trade[] = [
  trade(
    'Software',
    'Software, Systems, Data, Cloud',
    'payroll modules, billing suites, design tools, scheduling software, analytics seats, identity licenses',
    'hosting, bandwidth, server time, contract labor',
    'school, county, dental, brokerage, airline',
    'Enterprise, Public Sector, Mid-Market, Developer',
    'data center, support office, design office',
  ),
  trade(
    'Industrial machinery',
    'Industries, Machine Works, Controls, Equipment',
    'pumps, valves, compressors, conveyors, gearboxes, packaging lines, welding cells',
    'steel, castings, bearings, copper wire, freight',
    'mining, brewery, shipyard, quarry, refinery',
    'Fluid Handling, Motion, Aftermarket, Process',
    'plant, foundry, machine shop, parts depot',
  ),
  trade(
    'Semiconductors',
    'Semiconductor, Microdevices, Photonics',
    'sensors, amplifiers, memory parts, power chips, lasers, evaluation boards',
    'wafers, substrates, argon, test time, gold wire',
    'handset, auto, radar, router, meter',
    'Analog, Power, Optical, Sensing',
    'fab, test floor, packaging line, design center',
  ),
  trade(
    'Retail',
    'Stores, Outfitters, Home, Markets',
    'garden tools, boots, cookware, bedding, camping gear, work coats, lamps',
    'cotton, ocean freight, store labor, cardboard, rent',
    'suburban, rural, online, student, loyalty',
    'Home, Apparel, Outdoor, Digital',
    'store, distribution center, pickup counter, warehouse',
  ),
  trade(
    'Health care equipment',
    'Medical, Surgical, Diagnostics, Therapeutics',
    'catheters, infusion pumps, test kits, imaging tables, hearing implants, wound dressings',
    'tubing, reagents, titanium, sterile packaging, resin',
    'hospital, clinic, laboratory, nursing-home, surgical-center',
    'Vascular, Imaging, Laboratory, Home Care',
    'plant, clean room, training center, laboratory',
  ),
  trade(
    'Specialty chemicals',
    'Chemical, Polymers, Coatings, Materials',
    'coatings, adhesives, pigments, sealants, membranes, catalysts',
    'ethylene, natural gas, soda ash, pine oil, rail freight',
    'paint, tire, paper, textile, housing',
    'Performance Materials, Coatings, Water, Electronics',
    'plant, reactor, pilot line, terminal',
  ),
  trade(
    'Trucking and rail',
    'Freight, Logistics, Transport, Lines',
    'dedicated routes, intermodal loads, flatbed loads, parcel lanes, storage contracts',
    'diesel, tires, trailers, driver pay, insurance',
    'grocery, lumber, auto-parts, beverage, farm',
    'Truckload, Intermodal, Brokerage, Dedicated',
    'terminal, yard, repair shop, cross-dock',
  ),
  trade(
    'Restaurants',
    'Kitchens, Grill, Brands, Foods',
    'lunch boxes, breakfast plates, noodle bowls, catering trays, coffee drinks, gift cards',
    'beef, wheat, poultry, kitchen labor, packaging',
    'lunch, delivery, family, campus, drive-through',
    'Company Restaurants, Franchise, Catering, Packaged',
    'restaurant, kitchen, commissary, bakery',
  ),
]
