/** Hotels, restaurants, travel, leisure. */
import { metric, setting, thing } from '../lexicon.js';

export const hospitality = [
  metric(
    'review score, review scores, guest rating, guest ratings, online reviews, booking sites, tripadvisor, google reviews, star rating, guest satisfaction, guest reviews, stars on',
    'front-office complaint-handling hospitality-service giving-feedback reputation-management',
  ),
  metric(
    'direct bookings, direct booking, booking channel, booking channels, bookings through our own, commission + bookings, online travel agencies, otas, ota, website bookings, own website',
    'revenue-management landing-page-optimisation email-marketing paid-search loyalty-programmes',
  ),
  metric(
    'occupancy, room nights, nights, revpar, average daily rate, adr, occupied rooms, no-shows + guests, no-show rate, low season, off-season, midweek',
    'revenue-management pricing-strategy demand-forecasting campaign-management hospitality-service',
    0.85,
  ),
  metric(
    'room cleaning, cleaning rework, rooms cleaned, rooms ready, clean rooms, room readiness, room turnaround, minutes per room, linen, laundry, housekeeping, housekeepers, room inspections',
    'housekeeping quality-management training-delivery checklist-design scheduling',
  ),
  metric(
    'table turns, turn tables, tables turned, table + minutes, tables + guests, tables + restaurant, covers, covers per, seat turnover, wait for a table, order to table, kitchen tickets, ticket time + kitchen, food arrives, served within, serving time',
    'table-service hospitality-service kitchen-planning workforce-management cross-functional-collaboration',
    0.9,
  ),
  metric(
    'food waste, waste + food, food cost, food costs, wasted food, leftovers, plate waste, spoiled food, spoilage, portion, portions',
    'kitchen-planning waste-and-circularity inventory-management training-delivery demand-forecasting',
  ),
  metric(
    'average spend per guest, spend per guest, average bill, bill per guest, drinks per, dessert, desserts, breakfast, breakfasts, wine sales, bar sales, upgrades + guests, spa bookings, minibar, extras + guests',
    'table-service upselling hospitality-service front-office training-delivery',
  ),
  metric(
    'repeat guests, returning guests, guests return, guest loyalty, loyalty members + hotel, regulars',
    'loyalty-programmes front-office hospitality-service email-marketing empathy',
  ),
  thing(
    'check-in, check in, checkin, check-out, reception, receptionists, front desk, concierge, lobby, arrivals',
    'front-office hospitality-service process-improvement customer-service scheduling',
    0.8,
  ),
  thing(
    'guests, guest, visitors, diners, travellers, holidaymakers, passengers + cabin',
    'hospitality-service front-office customer-service empathy',
    0.65,
  ),
  thing(
    'kitchen, kitchens, chefs, chef, cooks, menu, menus, recipes, dishes, canteen, canteens, catering, buffet, bar, cafe, cafes, restaurant, restaurants',
    'hospitality-service kitchen-planning food-safety table-service workforce-management',
    0.7,
  ),
  thing(
    'hygiene inspection, hygiene score, hygiene audit, haccp, allergens, allergen, food hygiene, food safety, cold storage temperature, kitchen audit',
    'food-safety hospitality-service training-delivery checklist-design documentation-control',
  ),
  thing(
    'waiters, waiter, waitresses, servers + restaurant, service staff, floor staff, bartenders, seasonal staff, seasonal workers, temporary staff',
    'table-service training-delivery scheduling recruiting team-building',
    0.8,
  ),
  thing(
    'banquet, banquets, weddings, wedding, conferences + hotel, meeting rooms, function rooms, group bookings, events sold',
    'hospitality-service event-marketing proposal-writing negotiation planning',
    0.85,
  ),
  thing(
    'tour, tours, excursions, museum, museums, theatre, ticket sales, season tickets, audience + theatre, exhibition, exhibitions, gym, fitness club, club members, swimming pool, theme park, amusement park',
    'campaign-management customer-service event-marketing loyalty-programmes pricing-strategy',
    0.8,
  ),
  thing(
    'flights, cabin crew, boarding, turnaround + aircraft, baggage, punctual departures, ferry, cruise, coach travel',
    'hospitality-service process-improvement transport-planning cross-functional-collaboration customer-service',
    0.75,
  ),
  setting(
    'hotel, hotels, resort, resorts, hostel, hospitality, tourism, inn, leisure',
    'hospitality-service front-office',
  ),
];
