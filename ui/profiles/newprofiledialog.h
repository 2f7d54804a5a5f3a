#pragma once

#include "ui/profiles/newprofileviewmodel.h"

#include <QDialog>
#include <QMap>

#include <functional>
#include <memory>

class QCheckBox;
class QFormLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class ProblemBox;

/// The form for a new organisation or administrator. Open it with open().
///
/// objectNames: each field has the provider's parameter ("OrgOrganization", "AdminEmail"), the
/// words below it the same with ".problem"; "otherContact", "problem", "save", "cancel";
/// "discardQuestion" with "discard".
class NewProfileDialog : public QDialog
{
    Q_OBJECT

public:
    /// Takes what was entered; false if it could not.
    using Take = std::function<bool(const core::NewProfile &)>;

    NewProfileDialog(std::unique_ptr<NewProfileViewModel> viewModel, Take take, QWidget *parent);
    ~NewProfileDialog() override;

    /// Asks first where something was typed.
    void reject() override;

private:
    QList<core::ProfileField> allFields() const; // with those that may be hidden.
    QWidget *makeForm();
    void addPart(QVBoxLayout &layout, core::ProfilePart part);
    void addField(QFormLayout &form, core::ProfileField field);
    QWidget *makeField(core::ProfileField field);
    QWidget *makeTelephone();
    QLabel *makeProblem(core::ProfileField field);
    void refresh();
    void takeAll();

    std::unique_ptr<NewProfileViewModel> m_viewModel;
    Take m_take;
    ProblemBox *m_problem;
    QScrollArea *m_scroll;
    QCheckBox *m_otherContact;
    int m_labelWidth = 0;
    QWidget *m_contact = nullptr; // the fields of another contact
    QMap<core::ProfileField, QWidget *> m_fields;
    QMap<core::ProfileField, QLabel *> m_problems;
};

} // namespace ui
