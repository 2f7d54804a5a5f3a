#include "sandbox/wire/faults.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

struct KindName
{
    Fault::Kind kind;
    QLatin1StringView name;
};

constexpr std::array kindNames{
    KindName{Fault::Kind::Latency, "latency"_L1},
    KindName{Fault::Kind::Close, "close"_L1},
    KindName{Fault::Kind::Reset, "reset"_L1},
    KindName{Fault::Kind::CutStatusLine, "cut-status-line"_L1},
    KindName{Fault::Kind::CutBody, "cut-body"_L1},
    KindName{Fault::Kind::ServerError, "server-error"_L1},
    KindName{Fault::Kind::Html, "html"_L1},
    KindName{Fault::Kind::Garbage, "garbage"_L1},
    KindName{Fault::Kind::RateLimit, "rate-limit"_L1},
    KindName{Fault::Kind::ApiError, "api-error"_L1},
    KindName{Fault::Kind::Skew, "skew"_L1},
};

bool meets(const Fault &fault, const QString &action)
{
    return fault.action.isEmpty() || fault.action == "*"_L1 || fault.action == action;
}

} // namespace

core::Result<Fault> Faults::parse(const QJsonObject &json)
{
    const QString name = json["kind"_L1].toString();
    const auto found = std::find_if(kindNames.begin(), kindNames.end(),
                                    [&name](const KindName &each) { return each.name == name; });
    if (found == kindNames.end())
        return core::fail(core::Error::Kind::BadInput, name, u"fault/kind"_s);
    Fault fault;
    fault.kind = found->kind;
    fault.action = json["action"_L1].toString();
    fault.acts = json["when"_L1].toString() == "after"_L1 || fault.kind == Fault::Kind::Latency;
    fault.count = json["count"_L1].toInt(1);
    fault.milliseconds = json["milliseconds"_L1].toInt(1000);
    fault.seconds = json["seconds"_L1].toInt(600);
    fault.code = json["code"_L1].toString(u"InternalError"_s);
    return fault;
}

QStringList Faults::kinds()
{
    QStringList names;
    for (const KindName &each : kindNames)
        names.append(each.name);
    return names;
}

QString Faults::kindName(Fault::Kind kind)
{
    const auto found = std::find_if(kindNames.begin(), kindNames.end(),
                                    [kind](const KindName &each) { return each.kind == kind; });
    return found == kindNames.end() ? QString() : QString(found->name);
}

std::optional<Fault> Faults::take(const QString &action)
{
    for (qsizetype i = 0; i < m_faults.size(); ++i) {
        Fault &fault = m_faults[i];
        if (fault.kind == Fault::Kind::Skew || !meets(fault, action))
            continue;
        const Fault met = fault;
        if (fault.count > 0 && --fault.count == 0)
            m_faults.removeAt(i);
        return met;
    }
    return std::nullopt;
}

int Faults::takeSkew(const QString &action)
{
    int seconds = 0;
    for (Fault &fault : m_faults) {
        if (fault.kind != Fault::Kind::Skew || !meets(fault, action))
            continue;
        seconds += fault.seconds;
        if (fault.count > 0)
            --fault.count;
    }
    m_faults.removeIf(
        [](const Fault &fault) { return fault.kind == Fault::Kind::Skew && fault.count == 0; });
    return seconds;
}

} // namespace sandbox
