#include "ui/models/searchquery.h"

#include "ui/models/certificatecells.h"
#include "ui/text/producttext.h"
#include "ui/text/statustext.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct SearchWording
{
    Q_DECLARE_TR_FUNCTIONS(ui::SearchWording)
};

struct Field
{
    QLatin1StringView name;
    QList<QLatin1StringView> values; ///< What can be completed; empty where anything may follow.
    bool isClosed = false; ///< Whether nothing but these values is understood.
};

const QList<Field> &fields()
{
    static const QList<Field> known{
        {"status"_L1,
         {"action"_L1, "pending"_L1, "validating"_L1, "issued"_L1, "rejected"_L1, "expired"_L1,
          "closed"_L1},
         false},
        {"type"_L1, {"dv"_L1, "ov"_L1, "ev"_L1, "free"_L1, "wildcard"_L1, "multi"_L1}, false},
        {"key"_L1, {"yes"_L1, "no"_L1, "provider"_L1, "unknown"_L1}, true},
        {"source"_L1, {"buy"_L1, "upload"_L1}, true},
        {"auto"_L1, {"yes"_L1, "no"_L1}, true},
        {"hosting"_L1, {"yes"_L1, "no"_L1}, true},
        {"hostable"_L1, {"yes"_L1, "no"_L1}, true},
        {"deployable"_L1, {"yes"_L1, "no"_L1}, true},
        {"sm"_L1, {"yes"_L1, "no"_L1}, true},
        {"notices"_L1, {"on"_L1, "off"_L1}, true},
        {"brand"_L1, {}, false},
        {"alias"_L1, {}, false},
        {"tag"_L1, {}, false},
        {"project"_L1, {}, false},
        {"account"_L1, {}, false},
    };
    return known;
}

const Field *fieldCalled(const QString &name)
{
    const auto field = std::ranges::find(fields(), name, &Field::name);
    return field == fields().end() ? nullptr : &*field;
}

// A blank separates, unless it is in quotation marks. A mark that is not closed yet is at the end
// of what is being typed.
QStringList partsOf(const QString &typed)
{
    QStringList parts;
    QString part;
    bool isQuoted = false;
    for (const QChar character : typed) {
        if (character == u'"')
            isQuoted = !isQuoted;
        else if (character.isSpace() && !isQuoted)
            parts.append(std::exchange(part, {}));
        else
            part += character;
    }
    parts.append(part);
    parts.removeAll(QString());
    return parts;
}

bool contains(const QString &text, const QString &folded)
{
    return text.toCaseFolded().contains(folded);
}

/// Remembers what a test said about a number: the same few occur in thousands of rows.
template <typename Test>
auto remembering(Test test)
{
    return [test = std::move(test), known = std::make_shared<QHash<QString, bool>>()](
               int number, const QString &name, const core::Certificate &certificate) {
        const QString key = QString::number(number) + u'\n' + name;
        const auto said = known->constFind(key);
        return said != known->cend() ? *said : *known->insert(key, test(certificate));
    };
}

std::optional<core::Bucket> bucketCalled(const QString &value)
{
    using enum core::Bucket;
    static const QHash<QString, core::Bucket> buckets{
        {u"pending"_s, PendingSubmission}, {u"validating"_s, Validating}, {u"issued"_s, Issued},
        {u"rejected"_s, Rejected},         {u"expired"_s, Expired},       {u"closed"_s, Closed}};
    const auto found = buckets.constFind(value);
    return found == buckets.cend() ? std::nullopt : std::optional(*found);
}

bool isOfKind(const core::Certificate &certificate, const QString &value)
{
    const auto product = certificate.packageType && !certificate.isUploaded
        ? core::findProduct(*certificate.packageType)
        : std::nullopt;
    if (product && value == "free"_L1)
        return product->isFree;
    if (product && (value == "dv"_L1 || value == "ov"_L1 || value == "ev"_L1))
        return levelName(product->level).toCaseFolded() == value;
    return contains(productText(certificate), value);
}

KeyPresence presenceCalled(const QString &value)
{
    if (value == "yes"_L1)
        return KeyPresence::Here;
    if (value == "no"_L1)
        return KeyPresence::NotHere;
    return value == "provider"_L1 ? KeyPresence::AtProvider : KeyPresence::Unknown;
}

bool compares(qint64 left, const QString &comparison, qint64 right)
{
    if (comparison == "<"_L1)
        return left < right;
    if (comparison == "<="_L1)
        return left <= right;
    if (comparison == ">"_L1)
        return left > right;
    return comparison == ">="_L1 ? left >= right : left == right;
}

using Condition = std::function<bool(const core::Certificate &certificate, const RowState &state)>;

Condition statusCondition(const QString &value)
{
    if (value == "action"_L1)
        return [](const auto &, const RowState &state) { return state.status.needsAction; };
    if (const auto bucket = bucketCalled(value))
        return [bucket](const auto &, const RowState &state) {
            return state.status.bucket == *bucket;
        };
    return [says = remembering([value](const core::Certificate &certificate) {
                return contains(statusLabel(certificate), value);
            })](const core::Certificate &certificate, const RowState &) {
        return says(static_cast<int>(certificate.status), certificate.statusName, certificate);
    };
}

Condition typeCondition(const QString &value)
{
    return [is = remembering([value](const core::Certificate &certificate) {
                return isOfKind(certificate, value);
            })](const core::Certificate &certificate, const RowState &) {
        const int number = certificate.isUploaded ? -2 : certificate.packageType.value_or(-1);
        return is(number, certificate.productName, certificate);
    };
}

Condition tagCondition(const QString &value)
{
    return [value](const core::Certificate &certificate, const RowState &) {
        return std::ranges::any_of(certificate.tags, [&](const auto &tag) {
            return contains(tag.first + u'=' + tag.second, value)
                || contains(tag.first + u':' + tag.second, value);
        });
    };
}

Condition conditionOf(const QString &field, const QString &value)
{
    if (field == "status"_L1)
        return statusCondition(value);
    if (field == "type"_L1)
        return typeCondition(value);
    if (field == "tag"_L1)
        return tagCondition(value);
    if (field == "key"_L1)
        return [presence = presenceCalled(value)](const auto &, const RowState &state) {
            return state.key == presence;
        };
    if (field == "source"_L1)
        return [isUpload = value == "upload"_L1](const core::Certificate &certificate,
                                                 const RowState &) {
            return certificate.isUploaded == isUpload;
        };
    if (field == "auto"_L1)
        return [isOn = value == "yes"_L1](const core::Certificate &certificate, const RowState &) {
            return certificate.autoRenew == isOn;
        };
    if (field == "hosting"_L1)
        return [isOn = value == "yes"_L1](const core::Certificate &certificate, const RowState &) {
            return (certificate.hostingStatus >= 0) == isOn;
        };
    if (field == "hostable"_L1)
        return [isOn = value == "yes"_L1](const core::Certificate &, const RowState &state) {
            return state.isHostable == isOn;
        };
    if (field == "deployable"_L1)
        return [isOn = value == "yes"_L1](const core::Certificate &certificate, const RowState &) {
            return certificate.deployable == isOn;
        };
    if (field == "sm"_L1)
        return [isOn = value == "yes"_L1](const core::Certificate &certificate, const RowState &) {
            return certificate.isSm == isOn;
        };
    if (field == "notices"_L1)
        return [areOn = value == "on"_L1](const core::Certificate &certificate, const RowState &) {
            return certificate.ignored != areOn;
        };
    if (field == "brand"_L1)
        return [value](const core::Certificate &certificate, const RowState &state) {
            return contains(cellText(RowColumn::Brand, certificate, state), value);
        };
    if (field == "alias"_L1)
        return [value](const core::Certificate &certificate, const RowState &) {
            return contains(certificate.alias, value);
        };
    if (field == "account"_L1)
        return [value](const core::Certificate &, const RowState &state) {
            return contains(state.account, value);
        };
    return [value](const core::Certificate &certificate, const RowState &) {
        return contains(certificate.projectName, value);
    };
}

} // namespace

SearchQuery SearchQuery::parse(const QString &typed)
{
    SearchQuery query;
    for (const QString &part : partsOf(typed.toCaseFolded()))
        query.takePart(part);
    return query;
}

void SearchQuery::takePart(const QString &part)
{
    static const QRegularExpression condition(u"^(-?)([a-z]+)(:|<=|>=|<|>|=)(.*)$"_s,
                                              QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = condition.match(part);
    const QString field = match.captured(2);
    const QString comparison = match.captured(3);
    if (field == "expires"_L1)
        takeExpiry(comparison, match.captured(4), !match.capturedView(1).isEmpty());
    else if (comparison == ":"_L1 && fieldCalled(field))
        takeValue(field, match.captured(4), !match.capturedView(1).isEmpty());
    else
        m_words.push_back(part.toUtf8());
}

void SearchQuery::takeValue(const QString &field, const QString &value, bool isTurnedRound)
{
    if (value.isEmpty())
        return; // it is being typed
    const Field *known = fieldCalled(field);
    if (known->isClosed && !known->values.contains(value)) {
        QStringList values;
        for (const QLatin1StringView possible : known->values)
            values += possible;
        if (m_problem.isEmpty())
            //: %1 is a property such as "key", %2 what was typed, %3 a list such as "yes, no"
            m_problem = SearchWording::tr("“%1:” is followed by one of these, not by “%2”: %3.")
                            .arg(field, value, values.join(u", "_s));
        return;
    }
    m_asksHostable |= field == "hostable"_L1;
    m_readsNames |= field == "alias"_L1 || field == "tag"_L1;
    add(conditionOf(field, value), isTurnedRound);
}

void SearchQuery::takeExpiry(const QString &comparison, const QString &value, bool isTurnedRound)
{
    if (value.isEmpty())
        return;
    const QString sign = comparison == ":"_L1 ? u"<="_s : comparison;
    bool isNumber = false;
    const int days = value.toInt(&isNumber);
    const QDate date = QDate::fromString(value, Qt::ISODate);
    if (isNumber)
        add(
            [sign, days](const core::Certificate &certificate, const RowState &state) {
                return certificate.notAfter.isValid() && compares(state.daysLeft, sign, days);
            },
            isTurnedRound);
    else if (date.isValid())
        add(
            [sign, day = date.toJulianDay()](const core::Certificate &certificate,
                                             const RowState &) {
                return certificate.notAfter.isValid()
                    && compares(certificate.notAfter.toLocalTime().date().toJulianDay(), sign, day);
            },
            isTurnedRound);
    else if (m_problem.isEmpty())
        m_problem = SearchWording::tr("After “expires” goes a number of days or a date: expires<30 "
                                      "or expires<2027-01-31. “%1” is neither.")
                        .arg(value);
}

void SearchQuery::add(Condition condition, bool isTurnedRound)
{
    if (isTurnedRound)
        m_conditions.emplace_back([condition = std::move(condition)](
                                      const core::Certificate &certificate, const RowState &state) {
            return !condition(certificate, state);
        });
    else
        m_conditions.push_back(std::move(condition));
}

bool SearchQuery::admits(const core::Certificate &certificate, const RowState &state) const
{
    return std::ranges::all_of(
        m_conditions, [&](const Condition &condition) { return condition(certificate, state); });
}

QStringList SearchQuery::completions(const QString &typed)
{
    const qsizetype begin = typed.lastIndexOf(u' ') + 1;
    const bool isTurnedRound = typed.sliced(begin).startsWith(u'-');
    const QString before = typed.first(begin) + (isTurnedRound ? u"-"_s : QString());
    const QString last = typed.sliced(before.size()).toCaseFolded();
    QStringList whole;
    if (const qsizetype colon = last.indexOf(u':'); colon >= 0) {
        const Field *field = fieldCalled(last.first(colon));
        const QString value = last.sliced(colon + 1);
        for (const QLatin1StringView possible : field ? field->values : QList<QLatin1StringView>())
            if (possible.startsWith(value) && possible != value)
                whole += before + field->name + u':' + possible;
    } else if (last.size() >= 2) {
        for (const Field &field : fields())
            if (field.name.startsWith(last))
                whole += before + field.name + u':';
        if (u"expires"_s.startsWith(last))
            whole += before + u"expires<30"_s;
    }
    return whole;
}

} // namespace ui
