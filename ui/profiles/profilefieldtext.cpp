#include "ui/profiles/profilefieldtext.h"

#include "ui/profiles/countrynames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using enum core::ProfileField;

struct FieldWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::FieldWording)
};

} // namespace

QString partHeading(core::ProfilePart part)
{
    switch (part) {
    case core::ProfilePart::Organisation:
        return FieldWording::tr("Organisation");
    case core::ProfilePart::Administrator:
        return FieldWording::tr("Administrator");
    case core::ProfilePart::Contact:
        return FieldWording::tr("Contact");
    }
    Q_UNREACHABLE();
}

QString fieldLabel(core::ProfileField field)
{
    switch (field) {
    case OrganisationName:
        return FieldWording::tr("Registered name");
    case Division:
        return FieldWording::tr("Department");
    case Country:
        return FieldWording::tr("Country or region");
    case Province:
        return FieldWording::tr("Province or state");
    case City:
        return FieldWording::tr("City");
    case Address:
        return FieldWording::tr("Address");
    case PhoneArea:
    case PhoneNumber:
    case AdminPhone:
    case ContactPhone:
        return FieldWording::tr("Telephone");
    case OrganisationIdType:
    case AdminIdType:
    case ContactIdType:
        return FieldWording::tr("Document of identity");
    case OrganisationIdNumber:
    case AdminIdNumber:
    case ContactIdNumber:
        return FieldWording::tr("Number of the document");
    case AdminFirstName:
    case ContactFirstName:
        return FieldWording::tr("First name");
    case AdminLastName:
    case ContactLastName:
        return FieldWording::tr("Last name");
    case AdminTitle:
    case ContactTitle:
        return FieldWording::tr("Position");
    case AdminEmail:
    case ContactEmail:
        return FieldWording::tr("E-mail");
    }
    Q_UNREACHABLE();
}

QString fieldAccessibleName(core::ProfileField field)
{
    QString label = fieldLabel(field);
    if (field == PhoneArea)
        label = FieldWording::tr("Telephone, area code");
    else if (field == PhoneNumber)
        label = FieldWording::tr("Telephone, number");
    //: %1 is a heading such as "Administrator", %2 a field below it such as "First name"
    return FieldWording::tr("%1: %2").arg(partHeading(core::partOf(field)), label);
}

QString fieldExample(core::ProfileField field)
{
    switch (field) {
    case OrganisationName:
        return FieldWording::tr("In full, as in the register of companies");
    case Division:
        return FieldWording::tr("Such as IT");
    case PhoneArea:
        return FieldWording::tr("Area code");
    case PhoneNumber:
        return FieldWording::tr("The registered number: the reviewer calls it");
    case AdminEmail:
        return FieldWording::tr("name@example.com");
    case ContactEmail:
        return FieldWording::tr("May be left out");
    default:
        return {};
    }
}

QString faultText(core::ProfileFault fault)
{
    switch (fault) {
    case core::ProfileFault::None:
        return {};
    case core::ProfileFault::Missing:
        return FieldWording::tr("The provider needs this. Please fill it in.");
    case core::ProfileFault::NotACountry:
        return FieldWording::tr("Choose the country.");
    case core::ProfileFault::NotATelephone:
        return FieldWording::tr("This is no telephone number. It has digits; +, -, brackets and "
                                "blanks may be between them.");
    case core::ProfileFault::NotAnEmail:
        return FieldWording::tr("This is no e-mail address. One looks like name@example.com.");
    }
    Q_UNREACHABLE();
}

QList<std::pair<QString, QString>> fieldChoices(core::ProfileField field)
{
    if (field == Country)
        return countryNames();
    if (field == OrganisationIdType)
        return {{u"TYDMZ"_s, FieldWording::tr("Unified social credit code")},
                {u"OTHERS"_s, FieldWording::tr("Other document")}};
    if (field == AdminIdType || field == ContactIdType)
        return {{u"SFZ"_s, FieldWording::tr("Identity card")},
                {u"HZ"_s, FieldWording::tr("Passport")}};
    return {};
}

} // namespace ui
