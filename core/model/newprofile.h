#pragma once

#include "core/model/product.h"

#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace core {

struct Company;
struct Manager;

enum class ProfilePart { Organisation, Administrator, Contact };

/// What CertificateInfoSubmit asks for about an organisation and people that the provider has not
/// saved (M/116033; the same on both sites), in the order of a form. There is no postal code: only
/// the frozen SubmitCertificateInformation has one.
enum class ProfileField {
    OrganisationName,
    Division,
    Country, ///< ISO 3166, two letters.
    Province,
    City,
    Address,
    PhoneArea,
    PhoneNumber,
    OrganisationIdType, ///< "TYDMZ" (unified social credit code) or "OTHERS".
    OrganisationIdNumber,
    AdminFirstName,
    AdminLastName,
    AdminTitle,
    AdminPhone,
    AdminEmail,
    AdminIdType, ///< "SFZ" (identity card) or "HZ" (passport).
    AdminIdNumber,
    ContactFirstName,
    ContactLastName,
    ContactTitle,
    ContactPhone,
    ContactEmail,
    ContactIdType,
    ContactIdNumber
};

/// What is sent with an order instead of the number of a saved organisation or administrator.
/// Nothing in it is secret; it is personal data.
struct NewProfile
{
    bool hasOrganisation = true; ///< False: an administrator for a saved organisation.
    bool hasOtherContact = false; ///< False: the administrator is asked about the order, too.
    QMap<ProfileField, QString> values; ///< Without white space around them; none is empty.

    QString value(ProfileField field) const { return values.value(field); }
    void set(ProfileField field, const QString &text);

    bool operator==(const NewProfile &) const = default;
};

enum class ProfileFault { None, Missing, NotACountry, NotATelephone, NotAnEmail };

/// The provider's names: CertificateInfoSubmit's parameter, and the same in SubmittedData, which
/// has none for the documents of identity.
QLatin1StringView parameterOf(ProfileField field);
QLatin1StringView submittedNameOf(ProfileField field);
std::optional<ProfileField> fieldOf(const QString &parameter);
ProfilePart partOf(ProfileField field);

/// CFCA alone wants documents of identity (M/116033).
bool needsDocuments(const std::optional<Product> &product);
/// What has to be filled in for this profile, in the order of a form.
QList<ProfileField> fieldsOf(const NewProfile &profile, bool needsDocuments);

/// The provider's rules, as far as they are published:
/// - everything is needed but the contact's e-mail (M/116033, "required without ManagerId");
/// - a country is two letters (M/116033, "CN");
/// - a telephone number has digits (M/116033, "021", and "86" before a mobile number); a company's
///   that is none is what reviews fail at most (facts.md 3);
/// - an e-mail address has its usual shape (CertificatePreVerifyEmailInvalid and
///   CertificateEmailParseInvalid, facts.md 6.3).
/// No lengths are published, so none is judged.
ProfileFault checkField(ProfileField field, const QString &text);
/// Of all fieldsOf(), those with a fault.
QMap<ProfileField, ProfileFault> checkProfile(const NewProfile &profile, bool needsDocuments);

/// The parameters with which it is sent: the administrator's stand for those of a contact who is
/// nobody else.
QList<std::pair<QLatin1StringView, QString>> parametersOf(const NewProfile &profile);

/// The field whose parameter the provider's message names, if there is one.
std::optional<ProfileField> fieldNamedIn(const QString &message);

/// Whether the provider has saved just this. A telephone number is compared by its last digits,
/// since it is not said how the two parts are put together.
bool isSame(const Company &saved, const NewProfile &profile);
bool isSame(const Manager &saved, const NewProfile &profile);

/// "ada@example.com"
bool looksLikeEmail(const QString &text);

} // namespace core
