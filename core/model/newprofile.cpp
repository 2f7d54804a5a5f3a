#include "core/model/newprofile.h"

#include "core/model/order.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace core {

namespace {

using enum ProfileField;
using enum ProfilePart;

enum class Form { Text, Document, Country, Telephone, Email };

struct FieldRow
{
    ProfileField field;
    ProfilePart part;
    Form form;
    QLatin1StringView parameter;
    QLatin1StringView submittedName;
    bool isNeeded = true;
};

// M/116033: cloud.tencent.com/document/product/400/116033; SubmittedData as in fields.md.
constexpr std::array fieldRows{
    FieldRow{OrganisationName, Organisation, Form::Text, "OrgOrganization"_L1,
             "OrganizationName"_L1},
    FieldRow{Division, Organisation, Form::Text, "OrgDivision"_L1, "OrganizationDivision"_L1},
    FieldRow{Country, Organisation, Form::Country, "OrgCountry"_L1, "OrganizationCountry"_L1},
    FieldRow{Province, Organisation, Form::Text, "OrgRegion"_L1, "OrganizationRegion"_L1},
    FieldRow{City, Organisation, Form::Text, "OrgCity"_L1, "OrganizationCity"_L1},
    FieldRow{Address, Organisation, Form::Text, "OrgAddress"_L1, "OrganizationAddress"_L1},
    FieldRow{PhoneArea, Organisation, Form::Telephone, "OrgPhoneArea"_L1, "PhoneAreaCode"_L1},
    FieldRow{PhoneNumber, Organisation, Form::Telephone, "OrgPhoneNumber"_L1, "PhoneNumber"_L1},
    FieldRow{OrganisationIdType, Organisation, Form::Document, "OrgIdType"_L1, {}},
    FieldRow{OrganisationIdNumber, Organisation, Form::Document, "OrgIdNumber"_L1, {}},
    FieldRow{AdminFirstName, Administrator, Form::Text, "AdminFirstName"_L1, "AdminFirstName"_L1},
    FieldRow{AdminLastName, Administrator, Form::Text, "AdminLastName"_L1, "AdminLastName"_L1},
    FieldRow{AdminTitle, Administrator, Form::Text, "AdminTitle"_L1, "AdminPosition"_L1},
    FieldRow{AdminPhone, Administrator, Form::Telephone, "AdminPhone"_L1, "AdminPhoneNum"_L1},
    FieldRow{AdminEmail, Administrator, Form::Email, "AdminEmail"_L1, "AdminEmail"_L1},
    FieldRow{AdminIdType, Administrator, Form::Document, "AdminIdType"_L1, {}},
    FieldRow{AdminIdNumber, Administrator, Form::Document, "AdminIdNumber"_L1, {}},
    FieldRow{ContactFirstName, Contact, Form::Text, "TechFirstName"_L1, "ContactFirstName"_L1},
    FieldRow{ContactLastName, Contact, Form::Text, "TechLastName"_L1, "ContactLastName"_L1},
    FieldRow{ContactTitle, Contact, Form::Text, "TechTitle"_L1, "ContactPosition"_L1},
    FieldRow{ContactPhone, Contact, Form::Telephone, "TechPhone"_L1, "ContactNumber"_L1},
    FieldRow{ContactEmail, Contact, Form::Email, "TechEmail"_L1, "ContactEmail"_L1, false},
    FieldRow{ContactIdType, Contact, Form::Document, "TechIdType"_L1, {}},
    FieldRow{ContactIdNumber, Contact, Form::Document, "TechIdNumber"_L1, {}},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < fieldRows.size(); ++i)
        if (static_cast<std::size_t>(fieldRows[i].field) != i)
            return false;
    return true;
}
static_assert(isInOrder()); // rowOf() counts on it

const FieldRow &rowOf(ProfileField field)
{
    return fieldRows[static_cast<std::size_t>(field)];
}

/// Of a contact who is the administrator.
ProfileField administratorsFor(ProfileField contacts)
{
    constexpr int apart = static_cast<int>(ContactFirstName) - static_cast<int>(AdminFirstName);
    return static_cast<ProfileField>(static_cast<int>(contacts) - apart);
}

bool isTelephone(const QString &text)
{
    static const QRegularExpression shape(u"^\\+?[0-9()/ .-]*$"_s);
    return shape.match(text).hasMatch()
        && std::ranges::any_of(text, [](QChar each) { return each.isDigit(); });
}

bool isCountry(const QString &text)
{
    static const QRegularExpression shape(u"^[A-Z]{2}$"_s);
    return shape.match(text).hasMatch();
}

QString digitsOf(QString text)
{
    return text.removeIf([](QChar each) { return !each.isDigit(); });
}

bool isSameText(const QString &one, const QString &other)
{
    return one.simplified().compare(other.simplified(), Qt::CaseInsensitive) == 0;
}

bool isSamePhone(const QString &saved, const QString &typed)
{
    return digitsOf(saved).endsWith(digitsOf(typed));
}

} // namespace

void NewProfile::set(ProfileField field, const QString &text)
{
    const QString kept = field == Country ? text.trimmed().toUpper() : text.trimmed();
    if (kept.isEmpty())
        values.remove(field);
    else
        values[field] = kept;
}

QLatin1StringView parameterOf(ProfileField field)
{
    return rowOf(field).parameter;
}

QLatin1StringView submittedNameOf(ProfileField field)
{
    return rowOf(field).submittedName;
}

std::optional<ProfileField> fieldOf(const QString &parameter)
{
    const auto row = std::ranges::find(fieldRows, parameter, &FieldRow::parameter);
    return row == fieldRows.end() ? std::nullopt : std::optional(row->field);
}

ProfilePart partOf(ProfileField field)
{
    return rowOf(field).part;
}

bool needsDocuments(const std::optional<Product> &product)
{
    return product && product->brand == "CFCA"_L1;
}

QList<ProfileField> fieldsOf(const NewProfile &profile, bool needsDocuments)
{
    QList<ProfileField> fields;
    for (const FieldRow &row : fieldRows) {
        const bool isLeftOut = (row.part == Organisation && !profile.hasOrganisation)
            || (row.part == Contact && !profile.hasOtherContact)
            || (row.form == Form::Document && !needsDocuments);
        if (!isLeftOut)
            fields += row.field;
    }
    return fields;
}

ProfileFault checkField(ProfileField field, const QString &text)
{
    const FieldRow &row = rowOf(field);
    if (text.isEmpty())
        return row.isNeeded ? ProfileFault::Missing : ProfileFault::None;
    if (row.form == Form::Country && !isCountry(text))
        return ProfileFault::NotACountry;
    if (row.form == Form::Telephone && !isTelephone(text))
        return ProfileFault::NotATelephone;
    if (row.form == Form::Email && !looksLikeEmail(text))
        return ProfileFault::NotAnEmail;
    return ProfileFault::None;
}

QMap<ProfileField, ProfileFault> checkProfile(const NewProfile &profile, bool needsDocuments)
{
    QMap<ProfileField, ProfileFault> faults;
    for (const ProfileField field : fieldsOf(profile, needsDocuments))
        if (const auto fault = checkField(field, profile.value(field)); fault != ProfileFault::None)
            faults[field] = fault;
    return faults;
}

QList<std::pair<QLatin1StringView, QString>> parametersOf(const NewProfile &profile)
{
    QList<std::pair<QLatin1StringView, QString>> parameters;
    for (const FieldRow &row : fieldRows) {
        const bool isAdministrators = row.part == Contact && !profile.hasOtherContact;
        const QString value =
            profile.value(isAdministrators ? administratorsFor(row.field) : row.field);
        const bool isOthers = row.part == Organisation && !profile.hasOrganisation;
        if (!value.isEmpty() && !isOthers)
            parameters.emplaceBack(row.parameter, value);
    }
    return parameters;
}

std::optional<ProfileField> fieldNamedIn(const QString &message)
{
    for (const FieldRow &row : fieldRows) {
        const QRegularExpression name(u"\\b%1\\b"_s.arg(row.parameter));
        if (name.match(message).hasMatch())
            return row.field;
    }
    return std::nullopt;
}

bool isSame(const Company &saved, const NewProfile &profile)
{
    return isSameText(saved.name, profile.value(OrganisationName))
        && isSameText(saved.country, profile.value(Country))
        && isSameText(saved.province, profile.value(Province))
        && isSameText(saved.city, profile.value(City))
        && isSameText(saved.address, profile.value(Address))
        && isSamePhone(saved.phone, profile.value(PhoneNumber));
}

bool isSame(const Manager &saved, const NewProfile &profile)
{
    return isSameText(saved.firstName, profile.value(AdminFirstName))
        && isSameText(saved.lastName, profile.value(AdminLastName))
        && isSameText(saved.position, profile.value(AdminTitle))
        && isSameText(saved.email, profile.value(AdminEmail))
        && isSamePhone(saved.phone, profile.value(AdminPhone));
}

bool looksLikeEmail(const QString &text)
{
    static const QRegularExpression shape(u"^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$"_s);
    return shape.match(text).hasMatch();
}

} // namespace core
