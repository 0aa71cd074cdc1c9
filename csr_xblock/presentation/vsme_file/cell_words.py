"""
What the cells of the official file are called here, whom to ask for them, and what the file wants of some.

In our own words: the file's labels are EFRAG's.
"""

from django.utils.translation import gettext as _

from csr_xblock.domain.readiness.standard import NotOurs
from csr_xblock.domain.vsme_file.template import Ask, TemplateCell

ISSUES = "SustainabilityIssueAddressedByPracticePolicyAndOrFutureInitiative"


def cell_words(cell: TemplateCell) -> str:
    """Return what a cell is about."""
    if cell.name == ISSUES:
        return _("Something is done or planned about: %(issue)s") % {"issue": _issues()[cell.at]}
    return _names()[cell.name]


def gate_words(cell: TemplateCell) -> str:
    """Return what the box says that opens the part of a cell."""
    if cell.name == ISSUES:
        return _("The box in front of it: there are practices, rules or plans")
    return _("The box in front of it: the strategy says something on sustainability")


def ask_words(ask: Ask) -> str:
    """Return who knows it."""
    return {
        Ask.YOU: _("You know this yourself."),
        Ask.ACCOUNTS: _("Ask whoever keeps your accounts."),
        Ask.ENERGY_BILLS: _("It stands on the year's bills for electricity, heat and fuel."),
        Ask.WATER_BILL: _("It stands on the year's water bill."),
        Ask.WASTE_FIRM: _("Ask the firm that collects your waste for the amounts of the year."),
        Ask.PAYROLL: _("Ask whoever does the payroll."),
        Ask.SAFETY: _("It stands in the accident book. Ask whoever is responsible for safety at work."),
    }[ask]


def wanted_words(cell: TemplateCell) -> str:
    """Return how the file wants a figure that is followed here in another cut, '' where there is nothing to say."""
    return _wanted().get(cell.name, "")


def not_ours_words() -> dict[NotOurs, str]:
    """Return what the file asks and this course does not work on."""
    return {
        NotOurs.SITES: _("your sites with addresses, and companies that belong to you (B1)"),
        NotOurs.POLLUTANTS: _("pollutants by air, water and soil (B4)"),
        NotOurs.LAND: _("sites near protected nature, and the use of land (B5)"),
        NotOurs.WASTE_CODES: _("waste by its codes, and flows of materials (B7)"),
        NotOurs.WORKFORCE: _("people by contract, sex and country (B8, C5)"),
        NotOurs.SECTORS: _("income from certain sectors such as tobacco or coal (C8)"),
    }


def _issues() -> tuple[str, ...]:
    return (
        _("climate change"),
        _("pollution"),
        _("water and the sea"),
        _("nature and species"),
        _("materials and waste"),
        _("our own people"),
        _("people who work for suppliers"),
        _("neighbours and communities"),
        _("customers and users"),
        _("fair business"),
    )


def _names() -> dict[str, str]:
    return {
        "BasisForPreparation": _("Which part of the standard is used: basic only, or all of it"),
        "NaceSectorClassificationCodes": _("Branch, by its code of four digits"),
        "UndertakingsLegalForm": _("Legal form"),
        "Assets": _("Balance sheet total"),
        "Turnover": _("Turnover of the year"),
        "NumberOfEmployees": _("Number of employees"),
        "CountryOfPrimaryOperationsAndLocationOfSignificantAssets": _("Country where the company mainly works"),
        "DescriptionOfSustainabilityRelatedCertificationsOrLabels": _("Certificates and labels"),
        "PracticePolicyAndOrFutureInitiativeIsPubliclyAvailable": _("Whether the public can read about it"),
        "UndertakingHasSetATargetWhichIsRelatedToAPolicy": _("Whether there is a target"),
        "DescriptionOfPracticesPoliciesAndOrFutureInitiatives": _("What is done, agreed or planned"),
        "DescriptionOfATargetRelatedToAPolicy": _("The targets"),
        "MostSeniorLevelAccountableForImplementationOfPolicies": _("Who answers for it, at the highest level"),
        "DescriptionOfSignificantGroupsOfProductsAndOrServicesOffered": _("Main products and services"),
        "DescriptionOfSignificantMarketsTheUndertakingOperatesIn": _("Main markets"),
        "DescriptionOfMainBusinessRelationships": _("Main customers, suppliers and partners"),
        "DescriptionOfKeyElementsOfStrategyThatRelatesToOrAffectsSustainabilityIssues": _(
            "What the strategy says on sustainability"
        ),
        "TotalEnergyConsumption": _("Energy of the year, in MWh"),
        "EnergyConsumptionFromElectricity_RenewableEnergyMember": _("Renewable electricity of the year, in MWh"),
        "GrossScope1GreenhouseGasEmissions": _("Greenhouse gases from own fuels (scope 1), in t CO₂e"),
        "GrossLocationBasedScope2GreenhouseGasEmissions": _(
            "Greenhouse gases from bought electricity and heat (scope 2), in t CO₂e"
        ),
        "DisclosureOfListOfMainActionsTheEntitySeeksInOrderToAchieveItsTargets": _("Main actions for the climate"),
        "TotalAmountOfWaterWithdrawnFromAllSites": _("Water of the year, in m³"),
        "UndertakingAppliesCircularEconomyPrinciples": _("Whether materials are kept in use"),
        "DescriptionOfHowCircularEconomyPrinciplesAreApplied": _("How materials are kept in use"),
        "TotalWasteGeneratedMass": _("Waste of the year, in t"),
        "DescriptionOfClimateRelatedHazardsAndClimateRelatedTransitionEvents": _("Risks from the climate"),
        "EmployeeTurnoverRate": _("Staff turnover"),
        "NumberOfRecordableWorkRelatedAccidentsInTheReportingPeriod": _("Work accidents of the year"),
        "NumberOfFatalitiesAsAResultOfWorkRelatedInjuriesAndWorkRelatedIllHealth": _("Deaths through work"),
        "PercentageGapInPayBetweenFemaleAndMaleEmployees": _("Difference in pay of women and men"),
        "PercentageOfEmployeesCoveredByCollectiveBargainingAgreements": _(
            "Share of people under a collective agreement"
        ),
        "AverageNumberOfAnnualTrainingHoursPerMaleEmployee": _("Training hours per man"),
        "AverageNumberOfAnnualTrainingHoursPerFemaleEmployee": _("Training hours per woman"),
        "UndertakingHasACodeOfConductOrHumanRightsPolicyForItsOwnWorkforce": _(
            "Whether there is a code of conduct or a policy on human rights for the staff"
        ),
        "UndertakingHasAComplaintHandlingMechanismForItsOwnWorkforce": _("Whether staff can complain"),
        "TotalNumberOfConvictionsForTheViolationOfAntiCorruptionAndAntiBriberyLaws": _("Convictions for corruption"),
        "TotalAmountOfFinesForTheViolationOfAnticorruptionAndAntibriberyLaws": _("Fines for corruption"),
        "GenderDiversityRatioInGovernanceBody": _("Women and men in the board"),
    }


def _wanted() -> dict[str, str]:
    convictions = _("The file wants convictions and fines apart, so only a 0 can be taken over.")
    scopes = _("The file wants scope 1 and scope 2 apart.")
    hours = _("The file wants women and men apart.")
    return {
        "EnergyConsumptionFromElectricity_RenewableEnergyMember": _("The file wants megawatt hours, not a share."),
        "GrossScope1GreenhouseGasEmissions": scopes,
        "GrossLocationBasedScope2GreenhouseGasEmissions": scopes,
        "TotalWasteGeneratedMass": _("The file adds it up from amounts by type of waste: enter those."),
        "EmployeeTurnoverRate": _(
            "The file works it out: enter how many people left, and how many there were at the beginning and "
            "at the end."
        ),
        "PercentageGapInPayBetweenFemaleAndMaleEmployees": _(
            "The file works it out: enter the average pay per hour of men and of women."
        ),
        "PercentageOfEmployeesCoveredByCollectiveBargainingAgreements": _(
            "The file works it out: enter how many people are under a collective agreement."
        ),
        "AverageNumberOfAnnualTrainingHoursPerMaleEmployee": hours,
        "AverageNumberOfAnnualTrainingHoursPerFemaleEmployee": hours,
        "TotalNumberOfConvictionsForTheViolationOfAntiCorruptionAndAntiBriberyLaws": convictions,
        "TotalAmountOfFinesForTheViolationOfAnticorruptionAndAntibriberyLaws": convictions,
        "UndertakingHasACodeOfConductOrHumanRightsPolicyForItsOwnWorkforce": _(
            "A page with your values counts if it says how people are treated at work."
        ),
        "GenderDiversityRatioInGovernanceBody": _("The file works it out: enter how many women and men are in it."),
    }
