#include "sandbox/wire/nastiness.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// Per mille of the calls, and of the certificates and orders in answers.
constexpr int refused = 50;
constexpr int cut = 10;
constexpr int oddStatus = 50;
constexpr int oddField = 100; // of the objects

constexpr int firstUnknownStatus = 40; // well beyond both lists of facts.md

bool happens(QRandomGenerator &dice, int perMille)
{
    return dice.bounded(1000) < perMille;
}

bool isRead(const QString &action)
{
    static constexpr std::array prefixes{"Describe"_L1, "Check"_L1, "Download"_L1, "Get"_L1};
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&action](QLatin1StringView prefix) { return action.startsWith(prefix); });
}

// Nothing has happened after the limits, whatever was asked for; after the others nothing that a
// read could have changed (facts.md 6.3).
QString safeCode(QRandomGenerator &dice, const QString &action)
{
    static constexpr std::array codes{"RequestLimitExceeded"_L1,
                                      "LimitExceeded.RateLimitExceeded"_L1,
                                      "RequestLimitExceeded.UinLimitExceeded"_L1,
                                      "InternalError"_L1,
                                      "InternalError.BackendResponseError"_L1,
                                      "FailedOperation.NetworkError"_L1,
                                      "FailedOperation.CannotGetOrder"_L1,
                                      "ServiceUnavailable"_L1};
    constexpr int limits = 3;
    const int choices = isRead(action) ? static_cast<int>(codes.size()) : limits;
    return codes.at(static_cast<std::size_t>(dice.bounded(choices)));
}

Fault refusal(const QString &code)
{
    Fault fault;
    fault.kind = Fault::Kind::ApiError;
    fault.code = code;
    return fault;
}

Fault someCut(QRandomGenerator &dice)
{
    static constexpr std::array kinds{Fault::Kind::Close, Fault::Kind::Reset,
                                      Fault::Kind::CutStatusLine, Fault::Kind::CutBody,
                                      Fault::Kind::Garbage};
    Fault fault;
    fault.kind = kinds.at(static_cast<std::size_t>(dice.bounded(static_cast<int>(kinds.size()))));
    fault.acts = dice.bounded(2) == 0;
    fault.code = u"InternalError"_s;
    return fault;
}

// Writes JSON as no library does: each object's fields in an order of its own.
class Writer
{
public:
    explicit Writer(quint64 dice)
        : m_dice(QRandomGenerator(static_cast<quint32>(dice ^ (dice >> 32))))
    {
    }

    QByteArray write(const QJsonValue &value)
    {
        if (value.isObject())
            return writeObject(value.toObject());
        if (value.isArray())
            return writeArray(value.toArray());
        const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        return wrapped.sliced(1, wrapped.size() - 2);
    }

private:
    QByteArray writeObject(QJsonObject object)
    {
        disguiseStatus(object);
        if (happens(m_dice, oddField))
            object[u"Unheard%1"_s.arg(m_dice.bounded(100))] = oddValue();
        QStringList names = object.keys();
        for (qsizetype i = names.size() - 1; i > 0; --i)
            names.swapItemsAt(i, m_dice.bounded(static_cast<int>(i) + 1));
        QByteArrayList members;
        for (const QString &name : names)
            members.append(write(name) + ':' + write(object[name]));
        return '{' + members.join(',') + '}';
    }

    QByteArray writeArray(const QJsonArray &array)
    {
        QByteArrayList items;
        for (const QJsonValue item : array)
            items.append(write(item));
        return '[' + items.join(',') + ']';
    }

    // Of certificates and orders: where it says what to do next.
    void disguiseStatus(QJsonObject &object)
    {
        const bool isCertificate =
            object.contains("CertificateId"_L1) && object.contains("StatusName"_L1);
        const bool isDeal = object.contains("OrderId"_L1) && object.contains("BigDealId"_L1);
        if (!(isCertificate || isDeal) || !object["Status"_L1].isDouble()
            || !happens(m_dice, oddStatus))
            return;
        object["Status"_L1] = firstUnknownStatus + m_dice.bounded(60);
        if (isCertificate)
            object["StatusName"_L1] = u"Awaiting the second signature"_s;
    }

    QJsonValue oddValue()
    {
        switch (m_dice.bounded(5)) {
        case 0:
            return {};
        case 1:
            return m_dice.bounded(1'000'000);
        case 2:
            return u"--"_s;
        case 3:
            return QJsonArray{QJsonObject{{u"Kind"_s, u"new"_s}}, QJsonValue()};
        default:
            return QJsonObject{{u"Since"_s, u"2027-01-01 00:00:00"_s}};
        }
    }

    QRandomGenerator m_dice;
};

} // namespace

Nastiness::Encounter Nastiness::meet(const QString &action)
{
    const std::array<quint32, 3> origin{m_seed, qChecksum(action.toUtf8()), ++m_calls[action]};
    QRandomGenerator dice(origin.data(), static_cast<qsizetype>(origin.size()));
    Encounter encounter;
    const int lot = dice.bounded(1000);
    if (lot < refused)
        encounter.fault = refusal(safeCode(dice, action));
    else if (lot < refused + cut)
        encounter.fault = someCut(dice);
    if (m_longestDelay.count() > 0)
        encounter.delay =
            std::chrono::milliseconds(dice.bounded(static_cast<int>(m_longestDelay.count()) + 1));
    encounter.dice = dice.generate64();
    return encounter;
}

QByteArray Nastiness::disguise(const QJsonObject &document, quint64 dice)
{
    return Writer(dice).write(document);
}

} // namespace sandbox
