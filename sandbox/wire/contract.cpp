#include "sandbox/wire/contract.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QString siteKey(Site site)
{
    return site == Site::Mainland ? u"cn"_s : u"intl"_s;
}

bool isOnSite(const QJsonObject &field, Site site)
{
    const QString only = field["site"_L1].toString();
    return only.isEmpty() || only == siteKey(site);
}

bool isWhole(const QJsonValue &value)
{
    double whole = 0;
    return value.isDouble() && std::modf(value.toDouble(), &whole) == 0.0;
}

// Walks a value beside its model and notes each difference as an error with the field's path.
class ModelCheck
{
public:
    enum class Direction { Request, Answer, WholeAnswer };

    ModelCheck(const QJsonObject &types, Site site, Direction direction)
        : m_types(types)
        , m_site(site)
        , m_direction(direction)
    {
    }

    void checkFields(const QJsonObject &model, const QJsonObject &values, const QString &path)
    {
        for (auto it = values.begin(); it != values.end(); ++it) {
            const QJsonObject field = model[it.key()].toObject();
            if (field.isEmpty() || !isOnSite(field, m_site))
                note(u"UnknownParameter"_s, u"The parameter `%1` is not recognized."_s,
                     path + it.key());
            else
                checkValue(field["type"_L1].toString(), it.value(), path + it.key());
        }
        if (m_direction == Direction::Request)
            checkRequired(model, values, path);
        if (m_direction == Direction::WholeAnswer)
            checkComplete(model, values, path);
    }

    const QList<ApiError> &problems() const { return m_problems; }

private:
    void checkRequired(const QJsonObject &model, const QJsonObject &values, const QString &path)
    {
        for (auto it = model.begin(); it != model.end(); ++it) {
            const QJsonObject field = it.value().toObject();
            const bool missing = values[it.key()].isUndefined() || values[it.key()].isNull();
            if (field["required"_L1].toBool() && isOnSite(field, m_site) && missing)
                note(u"MissingParameter"_s, u"The request is missing a required parameter `%1`."_s,
                     path + it.key());
        }
    }

    void checkComplete(const QJsonObject &model, const QJsonObject &values, const QString &path)
    {
        for (auto it = model.begin(); it != model.end(); ++it) {
            if (isOnSite(it.value().toObject(), m_site) && !values.contains(it.key()))
                note(u"MissingField"_s, u"The field `%1` is missing."_s, path + it.key());
        }
    }

    void checkValue(const QString &type, const QJsonValue &value, const QString &path)
    {
        if (value.isNull()) // the provider reads null as absent, and sends it for absent
            return;
        if (type.endsWith("[]"_L1)) {
            checkArray(type.chopped(2), value, path);
            return;
        }
        if (!isScalar(type)) {
            checkObject(type, value, path);
            return;
        }
        if (!fitsScalar(type, value))
            noteType(path);
    }

    void checkArray(const QString &type, const QJsonValue &value, const QString &path)
    {
        if (!value.isArray()) {
            noteType(path);
            return;
        }
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < items.size(); ++i)
            checkValue(type, items[i], u"%1.%2"_s.arg(path).arg(i));
    }

    void checkObject(const QString &type, const QJsonValue &value, const QString &path)
    {
        if (!value.isObject()) {
            noteType(path);
            return;
        }
        const QJsonObject model = m_types[type].toObject()["fields"_L1].toObject();
        if (!model.isEmpty()) // a type that the fact sheet only names is not looked into
            checkFields(model, value.toObject(), path + u'.');
    }

    static bool isScalar(const QString &type)
    {
        static constexpr QLatin1StringView scalars[] = {"string"_L1, "datetime"_L1, "bool"_L1,
                                                        "int64"_L1,  "uint64"_L1,   "float"_L1};
        return std::find(std::begin(scalars), std::end(scalars), type) != std::end(scalars);
    }

    static bool fitsScalar(const QString &type, const QJsonValue &value)
    {
        if (type == "bool"_L1)
            return value.isBool();
        if (type == "float"_L1)
            return value.isDouble();
        if (type == "int64"_L1)
            return isWhole(value);
        if (type == "uint64"_L1)
            return isWhole(value) && value.toDouble() >= 0;
        return value.isString();
    }

    void noteType(const QString &path)
    {
        note(u"InvalidParameter"_s, u"The value type of parameter `%1` is not valid."_s, path);
    }

    void note(const QString &code, const QString &message, const QString &path)
    {
        m_problems.append({code, message.arg(path)});
    }

    const QJsonObject &m_types;
    Site m_site;
    Direction m_direction;
    QList<ApiError> m_problems;
};

} // namespace

Contract::Contract()
{
    QFile file(u":/sandbox/contract.json"_s);
    if (file.open(QIODevice::ReadOnly))
        m_services = QJsonDocument::fromJson(file.readAll()).object();
}

QString Contract::serviceOfVersion(const QString &version) const
{
    for (auto it = m_services.begin(); it != m_services.end(); ++it) {
        if (it.value()["version"_L1].toString() == version)
            return it.key();
    }
    return {};
}

QJsonObject Contract::action(const QString &service, const QString &name) const
{
    return m_services[service].toObject()["actions"_L1].toObject()[name].toObject();
}

QStringList Contract::actions(const QString &service, Site site) const
{
    QStringList names = m_services[service].toObject()["actions"_L1].toObject().keys();
    names.removeIf([&](const QString &name) { return !hasAction(service, name, site); });
    return names;
}

bool Contract::hasAction(const QString &service, const QString &name, Site site) const
{
    return action(service, name)["sites"_L1].toArray().contains(siteKey(site));
}

std::optional<ApiError> Contract::checkRequest(const QString &service, const QString &name,
                                               Site site, const QJsonObject &parameters) const
{
    const QJsonObject types = m_services[service].toObject()["types"_L1].toObject();
    ModelCheck check(types, site, ModelCheck::Direction::Request);
    check.checkFields(action(service, name)["request"_L1].toObject(), parameters, {});
    if (check.problems().isEmpty())
        return std::nullopt;
    return check.problems().first();
}

QStringList Contract::findAnswerProblems(const QString &service, const QString &name, Site site,
                                         const QJsonObject &answer) const
{
    const QJsonObject types = m_services[service].toObject()["types"_L1].toObject();
    ModelCheck check(types, site, ModelCheck::Direction::Answer);
    check.checkFields(action(service, name)["response"_L1].toObject(), answer, {});
    QStringList lines;
    for (const ApiError &problem : check.problems())
        lines.append(problem.message);
    return lines;
}

QStringList Contract::findMissingFields(const QString &service, const QString &name, Site site,
                                        const QJsonObject &answer) const
{
    const QJsonObject types = m_services[service].toObject()["types"_L1].toObject();
    ModelCheck check(types, site, ModelCheck::Direction::WholeAnswer);
    check.checkFields(action(service, name)["response"_L1].toObject(), answer, {});
    QStringList lines;
    for (const ApiError &problem : check.problems()) {
        if (problem.code == "MissingField"_L1)
            lines.append(problem.message);
    }
    return lines;
}

} // namespace sandbox
