#include "ui/profiles/newprofileviewmodel.h"

#include "ui/profiles/profilefieldtext.h"
#include "ui/renewal/problemtext.h"

#include <algorithm>

namespace ui {

NewProfileViewModel::NewProfileViewModel(core::NewProfile begun, QString savedOrganisation,
                                         bool needsDocuments)
    : m_profile(std::move(begun))
    , m_savedOrganisation(std::move(savedOrganisation))
    , m_needsDocuments(needsDocuments)
{
}

QList<core::ProfileField> NewProfileViewModel::fields() const
{
    return core::fieldsOf(m_profile, m_needsDocuments);
}

void NewProfileViewModel::set(core::ProfileField field, const QString &text)
{
    const QString before = m_profile.value(field);
    m_profile.set(field, text);
    if (m_profile.value(field) == before)
        return;
    m_isChanged = true;
    if (m_refused == field)
        m_refused.reset(); // the provider has not judged what is there now
    emit changed();
}

void NewProfileViewModel::leave(core::ProfileField field)
{
    m_left.insert(field);
    emit changed();
}

void NewProfileViewModel::setOtherContact(bool isOther)
{
    if (m_profile.hasOtherContact == isOther)
        return;
    m_profile.hasOtherContact = isOther;
    m_isChanged = true;
    emit changed();
}

void NewProfileViewModel::suggest(const core::NewProfile &known)
{
    for (const core::ProfileField field : fields())
        if (m_profile.value(field).isEmpty())
            m_profile.set(field, known.value(field));
    emit changed();
}

void NewProfileViewModel::setRefusal(const core::Error &refusal)
{
    m_refusal = refusal;
    m_refused = core::fieldNamedIn(refusal.message);
    emit changed();
}

QString NewProfileViewModel::problem(core::ProfileField field) const
{
    if (m_refused == field)
        return quotedWords(*m_refusal);
    return m_left.contains(field) ? faultText(core::checkField(field, m_profile.value(field)))
                                  : QString();
}

std::optional<core::ProfileField> NewProfileViewModel::firstProblem() const
{
    const QList<core::ProfileField> asked = fields();
    const auto found = std::ranges::find_if(
        asked, [this](core::ProfileField field) { return !problem(field).isEmpty(); });
    return found == asked.end() ? std::nullopt : std::optional(*found);
}

bool NewProfileViewModel::finish()
{
    const QList<core::ProfileField> asked = fields();
    m_left = {asked.begin(), asked.end()};
    emit changed();
    return core::checkProfile(m_profile, m_needsDocuments).isEmpty();
}

} // namespace ui
