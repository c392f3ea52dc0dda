// All tables of the book, gathered from the features, and who may do what with them.
import type { Kysely, Transaction } from 'kysely'
import type { ErasingTable, MergesTable, MergingTable, NotDuplicatesTable } from './customers/mergeTables.ts'
import type {
  AskedQuestionsTable,
  ContactsTable,
  CustomerChangesTable,
  CustomerNotesTable,
  CustomerPhonesTable,
  CustomerPhotosTable,
  CustomerProfilesTable,
  CustomerTagsTable,
  ImportantDaysTable,
  OrganisationsTable,
  TagsTable,
} from './customers/profileTables.ts'
import type { ConsentLinesTable, ErasuresTable, RightsRequestsTable } from './customers/rightsTables.ts'
import type { CustomersTable, CustomerWordsTable } from './customers/tables.ts'
import type { FeedbackStepsTable, FeedbackTable } from './feedback/tables.ts'
import type { ImportChangesTable, ImportMappingsTable, ImportOpeningsTable, ImportsTable } from './files/tables.ts'
import type {
  GreetingsTable,
  GreetingTemplatesTable,
  MailsTable,
  OccasionGiftsTable,
  ShopPicturesTable,
} from './greetings/tables.ts'
import type {
  DaysDoneTable,
  LotLinesTable,
  MembershipLinesTable,
  MembershipPlansTable,
  MembershipsTable,
  PointAccountsTable,
  PointLinesTable,
  PointLotsTable,
  RuleVersionsTable,
  TierLinesTable,
  TierStatesTable,
} from './points/tables.ts'
import type { RemindersPlannedTable, RemindersTable } from './reminders/tables.ts'
import type {
  DrawEntriesTable,
  DrawPrizeLinesTable,
  DrawStepsTable,
  DrawsTable,
  DrawWinnersTable,
} from './rewards/drawTables.ts'
import type {
  PartnerCodesTable,
  PartnerLinesTable,
  PartnerOffersTable,
  PartnersTable,
  ShopKeyTable,
} from './rewards/partnerTables.ts'
import type {
  CauseLinesTable,
  CausesTable,
  ReferralLinesTable,
  ReferralsTable,
  RewardKindsTable,
  RewardLinesTable,
  RewardsTable,
} from './rewards/tables.ts'
import type { SettingsTable } from './settings/tables.ts'
import type { StaffTable } from './staff/tables.ts'
import type { CardKindsTable, CardsTable, CardTermsTable, StampLinesTable } from './stamps/tables.ts'
import type { ProductKindsTable, VisitProductsTable, VisitsTable } from './visits/tables.ts'

export interface Tables {
  settings: SettingsTable
  staff: StaffTable
  customers: CustomersTable
  customerWords: CustomerWordsTable
  customerProfiles: CustomerProfilesTable
  customerPhones: CustomerPhonesTable
  tags: TagsTable
  customerTags: CustomerTagsTable
  importantDays: ImportantDaysTable
  customerPhotos: CustomerPhotosTable
  organisations: OrganisationsTable
  contacts: ContactsTable
  customerNotes: CustomerNotesTable
  customerChanges: CustomerChangesTable
  askedQuestions: AskedQuestionsTable
  merging: MergingTable
  erasing: ErasingTable
  merges: MergesTable
  notDuplicates: NotDuplicatesTable
  consentLines: ConsentLinesTable
  rightsRequests: RightsRequestsTable
  erasures: ErasuresTable
  feedback: FeedbackTable
  feedbackSteps: FeedbackStepsTable
  importMappings: ImportMappingsTable
  importOpenings: ImportOpeningsTable
  imports: ImportsTable
  importChanges: ImportChangesTable
  cardKinds: CardKindsTable
  cardTerms: CardTermsTable
  cards: CardsTable
  stampLines: StampLinesTable
  rewards: RewardsTable
  rewardLines: RewardLinesTable
  visits: VisitsTable
  productKinds: ProductKindsTable
  visitProducts: VisitProductsTable
  ruleVersions: RuleVersionsTable
  pointLines: PointLinesTable
  pointLots: PointLotsTable
  lotLines: LotLinesTable
  pointAccounts: PointAccountsTable
  daysDone: DaysDoneTable
  tierStates: TierStatesTable
  tierLines: TierLinesTable
  membershipPlans: MembershipPlansTable
  memberships: MembershipsTable
  membershipLines: MembershipLinesTable
  rewardKinds: RewardKindsTable
  causes: CausesTable
  causeLines: CauseLinesTable
  referrals: ReferralsTable
  referralLines: ReferralLinesTable
  draws: DrawsTable
  drawSteps: DrawStepsTable
  drawEntries: DrawEntriesTable
  drawWinners: DrawWinnersTable
  drawPrizeLines: DrawPrizeLinesTable
  shopKey: ShopKeyTable
  partners: PartnersTable
  partnerOffers: PartnerOffersTable
  partnerCodes: PartnerCodesTable
  partnerLines: PartnerLinesTable
  reminders: RemindersTable
  remindersPlanned: RemindersPlannedTable
  greetingTemplates: GreetingTemplatesTable
  greetings: GreetingsTable
  mails: MailsTable
  occasionGifts: OccasionGiftsTable
  shopPictures: ShopPicturesTable
}

/** May ask questions: the open book, or a transaction in it. */
export type Reader = Kysely<Tables>

/** May change the book: only an open transaction can, by type. */
export type Writer = Transaction<Tables>
