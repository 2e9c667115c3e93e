/**
 * What the types of UBL 2.3 hold that the market writes: their elements in order, `?` for none or one, `+` for one or more, `*` for any
 * number. Facts of the standard (OASIS UBL 2.3, main documents and common aggregate components), compared with its schemas when those
 * are at hand.
 */
export const ublTypes: Readonly<Record<string, string>> = {
  Invoice:
    'UBLExtensions? UBLVersionID? CustomizationID? ProfileID? ProfileExecutionID? ID CopyIndicator? UUID? IssueDate IssueTime? DueDate? InvoiceTypeCode? Note* TaxPointDate? DocumentCurrencyCode? TaxCurrencyCode? PricingCurrencyCode? PaymentCurrencyCode? PaymentAlternativeCurrencyCode? AccountingCostCode? AccountingCost? LineCountNumeric? BuyerReference? InvoicePeriod* OrderReference? BillingReference* DespatchDocumentReference* ReceiptDocumentReference* StatementDocumentReference* OriginatorDocumentReference* ContractDocumentReference* AdditionalDocumentReference* ProjectReference* Signature* AccountingSupplierParty AccountingCustomerParty? PayeeParty? BuyerCustomerParty? SellerSupplierParty? TaxRepresentativeParty? Delivery* DeliveryTerms? PaymentMeans* PaymentTerms* PrepaidPayment* AllowanceCharge* TaxExchangeRate? PricingExchangeRate? PaymentExchangeRate? PaymentAlternativeExchangeRate? TaxTotal* WithholdingTaxTotal* LegalMonetaryTotal InvoiceLine+',
  DespatchAdvice:
    'UBLExtensions? UBLVersionID? CustomizationID? ProfileID? ProfileExecutionID? ID CopyIndicator? UUID? IssueDate IssueTime? DocumentStatusCode? DespatchAdviceTypeCode? Note* LineCountNumeric? OrderReference* AdditionalDocumentReference* Signature* DespatchSupplierParty DeliveryCustomerParty BuyerCustomerParty? SellerSupplierParty? OriginatorCustomerParty? Shipment? DespatchLine+',
  Catalogue:
    'UBLExtensions? UBLVersionID? CustomizationID? ProfileID? ProfileExecutionID? ID UUID? ActionCode? Name? IssueDate IssueTime? RevisionDate? RevisionTime? Note* Description* VersionID? PreviousVersionID? LineCountNumeric? ValidityPeriod* ReferencedContract* SourceCatalogueReference? DocumentReference* Signature* ProviderParty ReceiverParty SellerSupplierParty? ContractorCustomerParty? TradingTerms* CatalogueLine+',
  OrderReference:
    'UBLExtensions? ID SalesOrderID? CopyIndicator? UUID? IssueDate? IssueTime? CustomerReference? OrderTypeCode? DocumentReference?',
  SupplierParty:
    'UBLExtensions? CustomerAssignedAccountID? AdditionalAccountID* DataSendingCapability? Party? DespatchContact? AccountingContact? SellerContact?',
  CustomerParty:
    'UBLExtensions? CustomerAssignedAccountID? SupplierAssignedAccountID? AdditionalAccountID* Party? DeliveryContact? AccountingContact? BuyerContact?',
  Party:
    'UBLExtensions? MarkCareIndicator? MarkAttentionIndicator? WebsiteURI? LogoReferenceID? EndpointID? IndustryClassificationCode? PartyIdentification* PartyName* Language? PostalAddress? PhysicalLocation? PartyTaxScheme* PartyLegalEntity* Contact? Person* AgentParty? ServiceProviderParty* PowerOfAttorney* PartyAuthorization* FinancialAccount? AdditionalWebSite* SocialMediaProfile*',
  PartyIdentification: 'UBLExtensions? ID',
  PartyName: 'UBLExtensions? Name',
  Address:
    'UBLExtensions? ID? AddressTypeCode? AddressFormatCode? Postbox? Floor? Room? StreetName? AdditionalStreetName? BlockName? BuildingName? BuildingNumber? Description* InhouseMail? Department? MarkAttention? MarkCare? PlotIdentification? CitySubdivisionName? CityName? PostalZone? CountrySubentity? CountrySubentityCode? Region? District? TimezoneOffset? AddressLine* Country? LocationCoordinate*',
  AddressLine: 'UBLExtensions? Line',
  Country: 'UBLExtensions? IdentificationCode? Name?',
  DeliveryTerms:
    'UBLExtensions? ID? SpecialTerms* LossRiskResponsibilityCode? LossRisk* Amount? DeliveryLocation? AllowanceCharge?',
  PaymentMeans:
    'UBLExtensions? ID? PaymentMeansCode PaymentDueDate? PaymentChannelCode? InstructionID? InstructionNote* PaymentID* ChargeBearerCode? ServiceLevelCode? CardAccount* PayerFinancialAccount? PayeeFinancialAccount? CreditAccount? PaymentMandate? TradeFinancing? RemittanceDocumentDistribution*',
  FinancialAccount:
    'UBLExtensions? ID? Name? AliasName? AccountTypeCode? AccountFormatCode? CurrencyCode? PaymentNote* FinancialInstitutionBranch? Country?',
  Branch: 'UBLExtensions? ID? Name? FinancialInstitution? Address?',
  FinancialInstitution: 'UBLExtensions? ID? Name? Address?',
  PaymentTerms:
    'UBLExtensions? ID? PaymentMeansID* PrepaidPaymentReferenceID? Note* ReferenceEventCode? SettlementDiscountPercent? PenaltySurchargePercent? PaymentPercent? Amount? SettlementDiscountAmount? PenaltyAmount? PaymentTermsDetailsURI? PaymentDueDate? InstallmentDueDate? InvoicingPartyReference? SettlementPeriod? PenaltyPeriod? ExchangeRate? ValidityPeriod?',
  ExchangeRate:
    'UBLExtensions? SourceCurrencyCode SourceCurrencyBaseRate? TargetCurrencyCode TargetCurrencyBaseRate? ExchangeMarketID? CalculationRate? MathematicOperatorCode? Date? ForeignExchangeContract?',
  MonetaryTotal:
    'UBLExtensions? LineExtensionAmount? TaxExclusiveAmount? TaxInclusiveAmount? AllowanceTotalAmount? ChargeTotalAmount? WithholdingTaxTotalAmount? PrepaidAmount? PayableRoundingAmount? PayableAmount PayableAlternativeAmount?',
  InvoiceLine:
    'UBLExtensions? ID UUID? Note* InvoicedQuantity? LineExtensionAmount TaxInclusiveLineExtensionAmount? TaxPointDate? AccountingCostCode? AccountingCost? PaymentPurposeCode? FreeOfChargeIndicator? InvoicePeriod* OrderLineReference* DespatchLineReference* ReceiptLineReference* BillingReference* DocumentReference* PricingReference? OriginatorParty? Delivery* PaymentTerms* AllowanceCharge* TaxTotal* WithholdingTaxTotal* Item Price? DeliveryTerms? SubInvoiceLine* ItemPriceExtension?',
  Item: 'UBLExtensions? Description* PackQuantity? PackSizeNumeric? CatalogueIndicator? Name? HazardousRiskIndicator? AdditionalInformation* Keyword* BrandName* ModelName* BuyersItemIdentification? SellersItemIdentification? ManufacturersItemIdentification* StandardItemIdentification? CatalogueItemIdentification? AdditionalItemIdentification* CatalogueDocumentReference? ItemSpecificationDocumentReference* OriginCountry? CommodityClassification* TransactionConditions* HazardousItem* ClassifiedTaxCategory* AdditionalItemProperty* ManufacturerParty* InformationContentProviderParty? OriginAddress* ItemInstance* Certificate* Dimension*',
  Price:
    'UBLExtensions? PriceAmount BaseQuantity? PriceChangeReason* PriceTypeCode? PriceType? OrderableUnitFactorRate? ValidityPeriod* PriceList? AllowanceCharge* PricingExchangeRate? AlternativeCurrencyPrice*',
  CommodityClassification: 'UBLExtensions? NatureCode? CargoTypeCode? CommodityCode? ItemClassificationCode?',
  Shipment:
    'UBLExtensions? ID? ShippingPriorityLevelCode? HandlingCode? HandlingInstructions* Information* GrossWeightMeasure? NetWeightMeasure? NetNetWeightMeasure? GrossVolumeMeasure? NetVolumeMeasure? TotalGoodsItemQuantity? TotalTransportHandlingUnitQuantity? InsuranceValueAmount? DeclaredCustomsValueAmount? DeclaredForCarriageValueAmount? DeclaredStatisticsValueAmount? FreeOnBoardValueAmount? SpecialInstructions* DeliveryInstructions* SplitConsignmentIndicator? ConsignmentQuantity? Consignment* GoodsItem* ShipmentStage* Delivery? TransportHandlingUnit* ReturnAddress? OriginAddress? FirstArrivalPortLocation? LastExitPortLocation? ExportCountry? FreightAllowanceCharge*',
  TransportHandlingUnit:
    'UBLExtensions? ID? TransportHandlingUnitTypeCode? HandlingCode? HandlingInstructions* HazardousRiskIndicator? TotalGoodsItemQuantity? TotalPackageQuantity? DamageRemarks* ShippingMarks* TraceID? HandlingUnitDespatchLine* ActualPackage* ReceivedHandlingUnitReceiptLine* TransportEquipment* TransportMeans* HazardousGoodsTransit* MeasurementDimension* MinimumTemperature? MaximumTemperature? GoodsItem* FloorSpaceMeasurementDimension? PalletSpaceMeasurementDimension? ShipmentDocumentReference* Status* CustomsDeclaration* ReferencedShipment* Package*',
  DespatchLine:
    'UBLExtensions? ID UUID? Note* LineStatusCode? DeliveredQuantity? BackorderQuantity? BackorderReason* OutstandingQuantity? OutstandingReason* OversupplyQuantity? OrderLineReference+ DocumentReference* Item Shipment* SubDespatchLine*',
  OrderLineReference: 'UBLExtensions? LineID SalesOrderLineID? UUID? LineStatusCode? OrderReference?',
  CatalogueLine:
    'UBLExtensions? ID ActionCode? LifeCycleStatusCode? ContractSubdivision? Note* OrderableIndicator? OrderableUnit? ContentUnitQuantity? OrderQuantityIncrementNumeric? MinimumOrderQuantity? MaximumOrderQuantity? WarrantyInformation* PackLevelCode? ContractorCustomerParty? SellerSupplierParty? WarrantyParty? WarrantyValidityPeriod? LineValidityPeriod? ItemComparison* ComponentRelatedItem* AccessoryRelatedItem* RequiredRelatedItem* ReplacementRelatedItem* ComplementaryRelatedItem* ReplacedRelatedItem* RequiredItemLocationQuantity* DocumentReference* Item KeywordItemProperty* CallForTendersLineReference? CallForTendersDocumentReference?',
  ItemLocationQuantity:
    'UBLExtensions? LeadTimeMeasure? MinimumQuantity? MaximumQuantity? HazardousRiskIndicator? TradingRestrictions* ApplicableTerritoryAddress* Price? DeliveryUnit* ApplicableTaxCategory* Package? AllowanceCharge* DependentPriceReference?',
  ItemIdentification:
    'UBLExtensions? ID ExtendedID? BarcodeSymbologyID? IssuerScopeID? PhysicalAttribute* MeasurementDimension* IssuerParty?',
  ItemProperty:
    'UBLExtensions? ID? Name NameCode? TestMethod? Value? ValueQuantity? ValueQualifier* ImportanceCode? ListValue* UsabilityPeriod? ItemPropertyGroup* RangeDimension? ItemPropertyRange? StandardPropertyIdentification? SubItemProperty*',
  CertificateOfOrigin:
    'UBLExtensions? UBLVersionID? CustomizationID? ProfileID? ProfileExecutionID? ID UUID? IssueDate? IssueTime? Description* Note* VersionID? Signature* ExporterParty? ImporterParty? EndorserParty* CertificateOfOriginApplication IssuerEndorsement EmbassyEndorsement? InsuranceEndorsement?',
  CertificateOfOriginApplication:
    'UBLExtensions? ReferenceID CertificateType ApplicationStatusCode? OriginalJobID PreviousJobID? Remarks* Shipment EndorserParty+ PreparationParty IssuerParty ExporterParty? ImporterParty? IssuingCountry DocumentDistribution* SupportingDocumentReference* Signature*',
  EndorserParty: 'UBLExtensions? RoleCode SequenceNumeric Party SignatoryContact',
  Endorsement: 'UBLExtensions? DocumentID ApprovalStatus Remarks* EndorserParty Signature*',
  GoodsItem:
    'UBLExtensions? ID? SequenceNumberID? Description* HazardousRiskIndicator? DeclaredCustomsValueAmount? DeclaredForCarriageValueAmount? DeclaredStatisticsValueAmount? FreeOnBoardValueAmount? InsuranceValueAmount? ValueAmount? GrossWeightMeasure? NetWeightMeasure? NetNetWeightMeasure? ChargeableWeightMeasure? GrossVolumeMeasure? NetVolumeMeasure? Quantity? PreferenceCriterionCode? RequiredCustomsID? CustomsStatusCode? CustomsProcedureCode? CustomsTariffQuantity? CustomsImportClassifiedIndicator? ChargeableQuantity? ReturnableQuantity? TraceID? Item* GoodsItemContainer* FreightAllowanceCharge* InvoiceLine* OrderLineReference* Temperature* ContainedGoodsItem* OriginAddress? Delivery? Pickup? Despatch? MeasurementDimension* ContainingPackage* ShipmentDocumentReference? MinimumTemperature? MaximumTemperature?',
  DocumentReference:
    'UBLExtensions? ID CopyIndicator? UUID? IssueDate? IssueTime? DocumentTypeCode? DocumentType* XPath* ReferencedDocumentInternalAddress? LanguageID? LocaleCode? VersionID? DocumentStatusCode? DocumentDescription* Attachment? ValidityPeriod? IssuerParty? ResultOfVerification?',
  Contact: 'UBLExtensions? ID? Name? JobTitle? Department? Telephone? Telefax? ElectronicMail? Note* OtherCommunication*',
};

/** Elements whose type has another name than they have. */
export const ublTypeOf: Readonly<Record<string, string>> = {
  AccountingSupplierParty: 'SupplierParty',
  AccountingCustomerParty: 'CustomerParty',
  DespatchSupplierParty: 'SupplierParty',
  DeliveryCustomerParty: 'CustomerParty',
  ProviderParty: 'Party',
  ReceiverParty: 'Party',
  PostalAddress: 'Address',
  OriginCountry: 'Country',
  PayeeFinancialAccount: 'FinancialAccount',
  FinancialInstitutionBranch: 'Branch',
  PaymentExchangeRate: 'ExchangeRate',
  LegalMonetaryTotal: 'MonetaryTotal',
  RequiredItemLocationQuantity: 'ItemLocationQuantity',
  SellersItemIdentification: 'ItemIdentification',
  StandardItemIdentification: 'ItemIdentification',
  AdditionalItemProperty: 'ItemProperty',
  ExporterParty: 'Party',
  ImporterParty: 'Party',
  PreparationParty: 'Party',
  IssuerParty: 'Party',
  IssuingCountry: 'Country',
  SignatoryContact: 'Contact',
  SupportingDocumentReference: 'DocumentReference',
  IssuerEndorsement: 'Endorsement',
};
