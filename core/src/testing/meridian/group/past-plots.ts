/**
 * What each team wanted in the three quarters before the demo's own, and what came of it. Under the name of whoever owned
 * them, their objective and the share of tasks that succeeded at first: title | unit | from, to, reached | skills | how these
 * went | what people did. One line for each quarter, oldest first. Other skills than those of the fourth quarter and shares
 * like those of its beginning, so that its stories begin where they are told to begin.
 */
export const pastPlotsTable = `
# retail-care | A chat is answered before it is given up | 0.3
Chats answered within two minutes | percent | 55 70 71.5 | workforce-management written-communication | grew | Open the queue before the inbox.
Orders found without asking twice | percent | 60 75 73 | product-knowledge knowledge-management | little | Search by postcode first.
Refunds explained on first contact | percent | 48 68 69 | complaint-handling billing-support | grew | Say the date the money arrives.
# saas-tier-2 | The second line solves, and does not forward | 0.4
Tickets with a complete trace | percent | 30 60 62 | bug-reporting ticket-handling | grew | Attach the failing call, not the screenshot.
Answers with a help article | percent | 20 45 39 | knowledge-management technical-writing | little | Write the article while the call is fresh.
Cases older than ten days | cases | 64 30 29 | queue-management technical-troubleshooting | grew | Take the oldest case first on Mondays.
# enterprise-sales | Large deals are prepared, not chased | 0.42
First meetings with a prepared account map | percent | 15 40 44 | account-planning prospecting | grew | Name three people and their worry before you call.
Win rate against the two main rivals | percent | 24 32 29 | competitive-intelligence objection-handling | little | Ask what the rival promised.
Enterprise share of new revenue, third quarter | percent | 17 20 20.1 | discovery-calls value-selling | stayed | Put a number on the problem in the second call.
# mobile | The app grows up | 0.5
Screens with automated tests | percent | 10 50 52 | test-automation code-review | grew | No review without one test.
Sign-ins that survive an update | percent | 91 98 95.5 | keychain-storage release-management | little | Update an old phone before each release.
# ai-products | Our AI is used, not only shown | 0.26
Pilots that became contracts | contracts | 2 6 6 | ai-literacy stakeholder-management | grew | Agree in writing what the pilot must show.
Weekly active customers of the assistant | customers | 40 90 71 | responsible-ai customer-onboarding | little | Sit beside the first five users.
Answers rated as correct | percent | 68 80 80.5 | data-quality critical-thinking | stayed | Read twenty answers a week aloud.
# healthcare-sales | We learn how hospitals buy | 0.22
Clinics that took a first meeting | clinics | 5 20 22 | prospecting active-listening | grew | Ask who signs, before showing a screen.
Offers with a clinical reference | percent | 10 50 33 | customer-advocacy proposal-writing | stayed | Call the reference before the offer leaves.
Hospital tenders answered in time | tenders | 2 8 5 | public-procurement deal-strategy | stayed | Read the exclusion criteria on day one.
# product | What we build is used | 0.56
New features used by a tenth of customers | percent | 30 50 51 | product-analytics backlog-management | grew | Write the expected use into the ticket.
Weeks from decision to first user | weeks | 9 6 6 | product-roadmapping agile-delivery | stayed | Release to ten customers first.
Defects found by customers | defects | 40 24 26 | quality-management requirements-analysis | little | Walk through the release as a customer.
# delivery | What is promised arrives | 0.5
Promised dates kept | percent | 62 80 81 | estimation planning | grew | Promise a range, then keep its later end.
Work items reopened | percent | 18 10 12 | software-testing attention-to-detail | little | Show it running before it is called done.
Work items delivered in a week, third quarter | items | 8 10 10 | refactoring cross-functional-collaboration | stayed | Split what takes longer than three days.
# ops-excellence | Month-end without night shifts | 0.7
Manual bookings at month-end | bookings | 900 600 580 | process-mapping standard-operating-procedures | grew | Write down each booking that is made twice.
Hours spent on month-end | hours | 120 90 88 | checklist-design spreadsheet-analysis | stayed | Close the easy accounts on day one.
Errors found after closing | errors | 22 10 14 | root-cause-analysis internal-controls | little | Trace each error to the step that let it pass.
# bi-squads | Decisions in days, not weeks | 0.33
Reports on certified tables | percent | 35 60 63 | sql data-quality | grew | Name the table under every chart.
Questions answered within three days | percent | 44 60 55 | requirements-analysis prioritisation | little | Ask what would be decided differently.
Decisions taken within three days | percent | 40 50 50.5 | presenting business-intelligence | little | End with the sentence to decide upon.
# data-ops | Pipelines that nobody has to watch | 0.22
Nightly loads without a hand | percent | 70 90 92 | data-engineering observability | grew | Turn each call at night into a check.
Tables with an owner | percent | 20 70 58 | data-governance stakeholder-management | little | No table without a name beside it.
Complex analyses delivered | analyses | 4 8 5 | statistics data-modelling | stayed | Agree on the question in one sentence.
# supply-chain | Goods arrive when they are needed | 0.5
Deliveries on time and in full | percent | 84 90 90.5 | transport-planning demand-forecasting | grew | Confirm the slot the day before.
Stock-outs of the hundred main articles | stock-outs | 31 15 17 | inventory-management demand-planning | little | Look at the coming three weeks, not the last.
Parts with a second supplier | parts | 12 30 31 | strategic-sourcing negotiation | grew | Ask for samples before the price.
# treasury | No surprises in cash | 0.6
Payments released on their due day | percent | 88 96 97 | accounts-payable checklist-design | grew | Look at tomorrow before you leave.
Bank accounts that are not needed | accounts | 26 12 14 | internal-controls accounting | little | Close one account a week.
Error of the cash forecast, third quarter | percent | 11 8 8.1 | spreadsheet-analysis budgeting | stayed | Compare last week with what was forecast.
`;
