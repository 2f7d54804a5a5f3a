#include "core/provider/validationparser.h"

#include "core/provider/jsonreader.h"

#include <algorithm>
#include <optional>

namespace core {

using namespace Qt::Literals::StringLiterals;

namespace {

// Letters, digits, hyphens and underscores in at least three labels, the last one of letters: what
// the CNAME targets of CAs look like, and what a random token does not.
bool looksLikeAHostName(const QString &value)
{
    const QStringList labels = value.split(u'.');
    const auto isLabel = [](const QString &label) {
        return !label.isEmpty() && std::ranges::all_of(label, [](QChar c) {
            return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
        });
    };
    return labels.size() >= 3 && std::ranges::all_of(labels, isLabel)
        && std::ranges::all_of(labels.last(), [](QChar c) { return c.isLetter(); });
}

// The provider says it in DvAuthVerifyType. Only the scalars lack that field.
ValidationRecord::Kind kindOf(const JsonReader &entry, const QString &verifyType,
                              const ValidationRecord &record)
{
    const QString type = entry.text("DvAuthVerifyType"_L1).toUpper();
    if (type == "CNAME"_L1)
        return ValidationRecord::Kind::Cname;
    if (type == "TXT"_L1)
        return ValidationRecord::Kind::Txt;
    if (type == "FILE"_L1 || !record.path.isEmpty() || verifyType.startsWith("FILE"_L1))
        return ValidationRecord::Kind::File;
    return looksLikeAHostName(record.value) ? ValidationRecord::Kind::Cname
                                            : ValidationRecord::Kind::Txt;
}

QString withoutFinalDot(QString name)
{
    if (name.endsWith(u'.'))
        name.chop(1);
    return name;
}

void completeNames(ValidationRecord &record)
{
    if (record.kind == ValidationRecord::Kind::File) {
        record.relativeName.clear();
        return;
    }
    const QString zone = u'.' + record.domain;
    record.name = withoutFinalDot(record.name);
    if (record.name.isEmpty() && !record.relativeName.isEmpty())
        record.name = record.relativeName + zone;
    if (record.relativeName.isEmpty() && record.name.endsWith(zone, Qt::CaseInsensitive))
        record.relativeName = record.name.chopped(zone.size());
}

std::optional<ValidationRecord> parseRecord(const JsonReader &entry, QLatin1StringView relativeName,
                                            const QString &verifyType)
{
    ValidationRecord record;
    record.domain = withoutFinalDot(entry.text("DvAuthDomain"_L1));
    record.relativeName = entry.text(relativeName);
    record.name = entry.text("DvAuthKey"_L1);
    record.value = entry.text("DvAuthValue"_L1);
    record.path = entry.text("DvAuthPath"_L1);
    record.kind = kindOf(entry, verifyType, record);
    completeNames(record);
    if (record.name.isEmpty() || record.value.isEmpty())
        return std::nullopt;
    return record;
}

void addNew(QList<ValidationRecord> &records, const std::optional<ValidationRecord> &record)
{
    if (!record)
        return;
    const bool known = std::ranges::any_of(records, [&](const ValidationRecord &other) {
        return other.domain == record->domain && other.name == record->name
            && other.value == record->value;
    });
    if (!known)
        records += *record;
}

} // namespace

QList<ValidationRecord> parseValidationRecords(const JsonReader &detail, const QString &verifyType)
{
    QList<ValidationRecord> records;
    for (const JsonReader &entry : detail.objects("DvAuths"_L1).value_or(QList<JsonReader>()))
        addNew(records, parseRecord(entry, "DvAuthSubDomain"_L1, verifyType));
    // The scalars name no domain where they only repeat: compare what has to be published.
    const auto scalars = parseRecord(detail, "DvAuthKeySubDomain"_L1, verifyType);
    const bool repeats = scalars && std::ranges::any_of(records, [&](const auto &record) {
                             return record.name == scalars->name && record.value == scalars->value;
                         });
    if (!repeats)
        addNew(records, scalars);
    return records;
}

// They name no type of record: that is seen from what is to be published.
QList<ValidationRecord> parseRevocationProofs(const QJsonObject &response)
{
    QList<ValidationRecord> records;
    for (const JsonReader &entry : JsonReader(response)
                                       .objects("RevokeDomainValidateAuths"_L1)
                                       .value_or(QList<JsonReader>())) {
        ValidationRecord record;
        record.domain = withoutFinalDot(entry.text("DomainValidateAuthDomain"_L1));
        record.name = entry.text("DomainValidateAuthKey"_L1);
        record.value = entry.text("DomainValidateAuthValue"_L1);
        record.path = entry.text("DomainValidateAuthPath"_L1);
        record.kind = kindOf(entry, {}, record);
        completeNames(record);
        if (!record.name.isEmpty() && !record.value.isEmpty())
            addNew(records, record);
    }
    return records;
}

Result<QList<DomainVerification>> parseDomainVerifications(const QJsonObject &response)
{
    const JsonReader reader(response);
    const auto entries = reader.objects("VerificationResults"_L1);
    if (!entries && reader.has("VerificationResults"_L1))
        return fail(Error::Kind::Malformed, u"VerificationResults"_s, u"answer/malformed"_s);

    QList<DomainVerification> results;
    for (const JsonReader &entry : entries.value_or(QList<JsonReader>())) {
        DomainVerification result;
        result.domain = entry.text("Domain"_L1);
        result.verifyType = entry.text("VerifyType"_L1);
        result.localCheck = static_cast<int>(entry.number("LocalCheck"_L1).value_or(0));
        result.caCheck = static_cast<int>(entry.number("CaCheck"_L1).value_or(0));
        result.localFailReason = entry.text("LocalCheckFailReason"_L1);
        result.seenValues = entry.texts("CheckValue"_L1);
        result.tooFrequent = entry.flag("Frequently"_L1);
        result.issued = entry.flag("Issued"_L1);
        results += result;
    }
    return results;
}

} // namespace core
