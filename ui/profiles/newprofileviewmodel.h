#pragma once

#include "core/base/result.h"
#include "core/model/newprofile.h"

#include <QObject>
#include <QSet>

#include <optional>

namespace ui {

/// The form for an organisation with its administrator, or for an administrator of a saved
/// organisation. Judges a field by core's rules once it was left; sends nothing.
class NewProfileViewModel : public QObject
{
    Q_OBJECT

public:
    /// `begun` is what was typed before, if anything. `savedOrganisation` is the name of the one
    /// that an administrator is for.
    NewProfileViewModel(core::NewProfile begun, QString savedOrganisation, bool needsDocuments);

    const core::NewProfile &profile() const { return m_profile; }
    const QString &savedOrganisation() const { return m_savedOrganisation; }
    bool needsDocuments() const { return m_needsDocuments; }
    QList<core::ProfileField> fields() const; ///< Those to be filled in now.

    void set(core::ProfileField field, const QString &text);
    void leave(core::ProfileField field); ///< The cursor went elsewhere: now it is judged.
    void setOtherContact(bool isOther);
    /// Fills what is still empty. Is not what a person typed.
    void suggest(const core::NewProfile &known);
    /// Why the provider did not take it: shown at the field that it names, too.
    void setRefusal(const core::Error &refusal);
    const std::optional<core::Error> &refusal() const { return m_refusal; }

    /// What is wrong and what to do; "" while there is nothing to say.
    QString problem(core::ProfileField field) const;
    std::optional<core::ProfileField> firstProblem() const;
    /// Whether all of it can be sent; otherwise every problem is shown from now on.
    bool finish();
    bool isChanged() const { return m_isChanged; } ///< By a person.

signals:
    void changed();

private:
    core::NewProfile m_profile;
    QString m_savedOrganisation;
    bool m_needsDocuments;
    bool m_isChanged = false;
    QSet<core::ProfileField> m_left;
    std::optional<core::Error> m_refusal;
    std::optional<core::ProfileField> m_refused;
};

} // namespace ui
